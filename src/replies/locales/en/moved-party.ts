import type { SituationTexts } from '../situation-texts.ts';

/** In English: an address behind a forwarding failed. */
export const forwarded: SituationTexts['forwarded'] = {
  steps: [
    {
      who: 'helpdesk',
      do: 'Tell the sender that {typed} itself was right: mail to it is forwarded automatically, and the address it is forwarded to does not take it.',
    },
    {
      who: 'list-owner',
      do: 'Mail to {typed} is forwarded to an address that refuses it. Please correct or remove that address in the forwarding or the list of members.',
    },
    {
      who: 'sender',
      do: 'Until then reach the recipient by telephone or through another address; then send the mail again.',
    },
  ],
  not: ['Do not correct or delete {typed}: it is not the address that failed.'],
};

/** In English: a notice about the address in front of a forwarding. */
export const behindForwarding: SituationTexts['behindForwarding'] = {
  title: 'An address behind a forwarding or in a group does not take the mail',
  why: 'What the refusing server says is about another address than {typed}: the mail was forwarded to it, or it is a member of the group. Nothing is known against {typed} itself.',
};

/** In English: a free-mail From that another company's server sent. */
export const freemailFrom: SituationTexts['freemailFrom'] = {
  title: 'A free-mail From address was sent through another service',
  why: "The From address is at {sender-domain}, but another company's server sent the mail. Sent that way it cannot be proved to be from that address, so it was refused. The recipient's address is fine.",
  steps: [
    {
      who: 'helpdesk',
      do: 'Ask the sender which address is set as From in the service, form or mail program, and tell them that the recipient has nothing to change.',
    },
    {
      who: 'sender',
      do: "Use an address on your own domain as From; {sender} can stay in Reply-To. Without a domain of your own, use the service's standard sender address.",
    },
    {
      who: 'sender-admin',
      do: "In a web form, put the visitor's address into Reply-To instead of From, and your own address into From. Then the mail can be sent again.",
    },
  ],
  not: [
    'Do not write to those who run {sender-domain}: nothing can be changed there for this.',
    'Do not ask the recipient to allow the sender; it does not help against this check.',
  ],
};
