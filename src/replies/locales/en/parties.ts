import type { PartyNames, PartyWords } from '../party-words.ts';

const neutral: PartyNames = {
  sender: 'The person who sent the mail',
  'sender-admin': "The sender's mail administrator",
  'sender-host': "The sender's hosting company, provider or sending service",
  'dns-manager': 'Whoever manages the DNS of the domain named in the reply',
  recipient: 'The recipient',
  'recipient-admin': "The recipient's mail administrator",
  'recipient-provider': "The recipient's mail provider",
  'list-owner': 'The owner of the group or mailing list, or whoever set up the forwarding',
  'blocklist-operator': 'The operator of the block list',
  'nobody-wait': 'Nobody: wait, the servers keep trying by themselves',
  unknown: 'This cannot be told yet',
};

const oursSends = {
  sender: 'The person on your side who sent the mail',
  'sender-admin': 'Your own mail administrator (sending side)',
  'sender-host': 'Your hosting company, provider or sending service',
};

/** What the parties are called in English. */
export const parties: PartyWords = {
  names: {
    unknown: neutral,
    outgoing: { ...neutral, ...oursSends },
    incoming: {
      ...neutral,
      sender: 'The customer who sent the mail',
      'sender-admin': "The customer's mail administrator",
      'sender-host': "The customer's hosting company, provider or sending service",
      recipient: 'The person on your side who should have received it',
      'recipient-admin': 'Your own mail administrator (receiving side)',
      'recipient-provider': 'Your own mail provider (receiving side)',
      'list-owner': 'The owner of the group on your side, or whoever set up the forwarding there',
    },
    internal: {
      ...neutral,
      ...oursSends,
      'sender-admin': 'Your own mail administrator',
      recipient: 'The colleague who should have received it',
      'recipient-admin': 'Your own mail administrator',
      'recipient-provider': 'Your own mail provider',
    },
  },
  helpdesk: 'You (helpdesk)',
  dnsOf: (domain) => `Whoever manages the DNS of ${domain}`,
  forNow: 'For now',
  nothingToRepair: 'Nobody: nothing is broken',
  contact: (name, contact) => (contact ? `${name}, ${contact}` : name),
};
