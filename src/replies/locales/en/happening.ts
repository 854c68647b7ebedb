import type { Direction } from '../../../core/team-profile.ts';
import type { DidYouMeanWords, HeadlineSentences, Outlooks, PathWords } from '../happening-words.ts';

/** Whose mail it was. */
export const directions: Readonly<Record<Direction, string>> = {
  outgoing: 'From your side to the customer.',
  incoming: 'From the customer to your side.',
  internal: 'Within your own organisation.',
  unknown:
    'Assumed: a mail from your side to the customer. If it was the customer\'s mail to you, read "sender" as the customer.',
};

/** What a headline says already. */
const REFUSED =
  /^(?:Refused(?= (?:because|after) )|[\p{L}\d!&. ]{2,40} (?:refused|rejected|blocked) (?:the|this) (?:mail|message)(?=: | because ))/u;

/** Headlines in English. */
export const headlines: HeadlineSentences = {
  refused: (who, whom, title) => `${who} refused ${theMail(whom)}${reasonAfter(title)}`,
  returned: (whom, title) => `${capital(theMail(whom))} came back: ${title}`,
  notHandedOver: (whom, title) => `${capital(theMail(whom))} could not be handed over: ${title}`,
  stopped: (who, whom, title) => `${who} did not pass on ${theMail(whom)}: ${title}`,
  delayed: (whom, title) => `${capital(theMail(whom))} is delayed, not lost. The reason so far: ${title}`,
  delayedNoCause: (whom) => `${capital(theMail(whom))} is delayed, not lost`,
  ownServer: (direction, name) => {
    const whose = {
      outgoing: 'Your own',
      internal: 'Your own',
      incoming: "The customer's own",
      unknown: "The sender's own",
    };
    return `${whose[direction]} outgoing server${name ? ` (${name})` : ''}`;
  },
  ownReceiver: (name) => `Your own receiving server (${name})`,
  receivingServer: (name) => `The receiving server${name ? ` (${name})` : ''}`,
  saysRefused: (title) => /\b(?:refus|reject|block)(?:es|ed|s)?\b/i.test(title) && !REFUSED.test(title),
};

/** What becomes of the mail, in English. */
export const outlooks: Outlooks = {
  delayed: (until) =>
    `Nothing has failed yet: the sending server keeps trying by itself${until ? ` until ${until}` : ''}. Do not send the mail again, or it may arrive twice.`,
  permanent:
    'This is final: the mail was not delivered and will not be tried again. Sent again unchanged, it fails again.',
  transient:
    'This is final: the sending server has given up and will not try again by itself. The cause may pass, so sending again later can work.',
  unknown: 'This is final: the mail was not delivered and will not be tried again by itself.',
  addressDead: 'The address is dead: take it off your lists.',
  addressProbablyDead: 'The address is probably dead: once that is confirmed, take it off your lists.',
  addressForwards:
    'Keep the address that was typed: only the address behind its forwarding does not work, and it is not on your lists.',
  addressKept: 'Keep the address: nothing here proves that it is dead.',
};

/** Whether another address was meant, in English. */
export const didYouMean: DidYouMeanWords = {
  question: (meant, typed) =>
    typed ? `Was ${typed} meant to be ${meant.join(' or ')}?` : `Was ${meant.join(' or ')} meant?`,
  caution: 'This is a guess from the spelling: have the right address confirmed before you change it.',
};

const outgoing = {
  sender: 'you',
  'sender-provider': 'your provider',
  'receiving-server': 'receiving server',
  'forward-target': 'server it was forwarded to',
  mailbox: 'mailbox',
};

/** The path strip in English. */
export const path: PathWords = {
  places: {
    outgoing,
    unknown: outgoing,
    incoming: {
      sender: 'customer',
      'sender-provider': "customer's provider",
      'receiving-server': 'your receiving server',
      'forward-target': 'server it was forwarded to',
      mailbox: 'mailbox on your side',
    },
    internal: { ...outgoing, 'sender-provider': 'your outgoing server', 'receiving-server': 'your receiving server' },
  },
  stops: {
    refused: 'refused here',
    'not-handed-over': 'not handed over here',
    stopped: 'stopped here',
    waiting: 'still trying here',
  },
  passed: 'passed',
  held: 'held back here',
  arrived: 'arrived',
  notCome: 'did not get here',
  unknown: 'not known',
  stoppedAt: (place, stop) => `${capital(place)}: ${stop}.`,
  allPassed: 'The mail went all the way.',
  handedOn: 'The mail was handed on; whether it reached the mailbox is not confirmed.',
  notTold: 'The notice does not say at which of the servers it stopped.',
};

function reasonAfter(title: string): string {
  return REFUSED.test(title) ? title.replace(REFUSED, '') : `: ${title}`;
}

function theMail(whom: string | undefined): string {
  return whom ? `the mail to ${whom}` : 'the mail';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
