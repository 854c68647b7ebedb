import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { ADDRESS_SOURCE, addressesIn, cleanAddress } from '../text/addresses.ts';
import { firstReply } from '../text/first-reply.ts';
import { fromOpening } from '../text/notice-opening.ts';
import { readServerWords } from '../text/server-words.ts';
import { namedAsContact } from './named-as-contact.ts';
import { namedAsSender } from './named-as-sender.ts';

const GAP = String.raw`[\s"'<(「『【\[:：]{0,12}`;

/** Words that come right before the address that failed; the first of these that finds one counts. */
const BEFORE: readonly RegExp[] = [
  '(?:member of|members of|post(?:ing)? to|subscribed to)(?: (?:this|the))? (?:mailing list|group|distribution list)',
  '(?:X-)?Failed-Recipients?:',
  '(?:message|mail|e-?mail|letter)(?: sent| you sent)? to:?',
  String.raw`(?:delivered|deliver|delivering|delivery|sent|send|sending)(?: (?:it|the|your|this|an?|mail|e-?mail|message))* to(?: the)?(?: following)?(?: (?:recipients?|address(?:es)?|e-?mail|mailbox|user|person))*(?:\(s\))?(?: or (?:groups|distribution lists))?(?: (?:has )?failed(?: permanently)?)?[:.]?`,
  String.raw`(?:following|these|this) (?:e-?mail )?(?:recipients?|address(?:es)?)(?:\(s\)|\(es\))?(?: or (?:groups|distribution lists))?(?: failed| (?:has|have|had) [a-z ]{4,40})?[:.]?`,
  String.raw`(?:unknown|invalid|no such|bad|rejected|undeliverable) (?:user|recipient|address|mailbox|local[ -]part)\b[:;]?`,
  String.raw`(?:recipient|address|mailbox|user|account|宛先|受信者|送信先|あて先|收件人|收件者|받는 사람|получател[ьюя]|destinatario|destinatário|destinataire|empfänger)(?:のアドレス|邮件地址|邮箱|郵件地址|メールアドレス)?(?:\(s\))?(?: address)?\s*[:：]?`,
  '(?:mailing list|group|distribution list)',
  'RCPT TO:?',
  "(?:destinat[oa]|indirizzat[oa]) (?:a|all['’]utente)",
  '(?:an|für|à|para|al destinatario|a) ',
  String.raw`[45]\d\d[ -](?:#?[45]\.\d{1,3}\.\d{1,3} )?(?:[^\n@<,\t]|,(?=\s)){0,100}?`,
].map((before) => new RegExp(String.raw`(?<![A-Za-z\d])(?:${before})${GAP}(${ADDRESS_SOURCE})`, 'giu'));

/** A line of Exchange's message tracking log: event, ids, and the recipient in the field behind them. */
const TRACKED = new RegExp(
  String.raw`,(?:FAIL|DEFER|DSN|BADMAIL)"?,[^,\n]{0,60},"?<[^>,\n]{1,250}>"?,[^,\n]{0,60},"?(${ADDRESS_SOURCE})`,
  'giu',
);

/** The address, then what is said of it. */
const AFTER = new RegExp(
  String.raw`(${ADDRESS_SOURCE})[>"')」』】\]]{0,2}\s*(?:[:：]|への|宛|に(?:配信|送信|届)|couldn['’]t|could not|wasn['’]t|was not|is not|isn['’]t|has been|does not|doesn['’]t|rejected|failed|not found|unknown|konnte nicht|n['’]a pas|no se)`,
  'giu',
);

/** Local parts of addresses to write to, not of people that mail was sent to. */
const ROLE =
  /^(?:postmaster|mailer-daemon|mail-daemon|abuse|delist|removals?|unblock|no-?reply|do-?not-?reply|support|help|helpdesk|administrator|webmaster|hostmaster)@/;

/**
 * Reads a notice that says in sentences, or in a single reply, what happened. All of it is near evidence; of the
 * addresses in it those count that the sentences name as the failed ones, else those that are nobody else's.
 */
export function readProse(notice: Notice): readonly BounceFacts[] {
  const words = notice.text.trim();
  const recipients = failedAddresses(notice);
  const facts: BounceFacts = {
    readBy: 'prose',
    words,
    ...readServerWords(words),
    ...stated({ diagnosticCode: firstReply(words) }),
  };
  return recipients.length === 0 ? [facts] : recipients.map((finalRecipient) => ({ ...facts, finalRecipient }));
}

function failedAddresses(notice: Notice): readonly string[] {
  const header = addressesIn(notice.headers.get('x-failed-recipients') ?? '');
  if (header.length > 0) return header;
  const spokenOf = new Set([...namedAsSender(notice.text), ...namedAsContact(notice.text)]);
  const others = (address: string) =>
    address !== notice.from && !isSender(notice, address) && !spokenOf.has(address) && !ROLE.test(address);
  for (const pattern of [TRACKED, ...BEFORE, AFTER]) {
    const named = namedBy(pattern, notice.text).filter(others);
    if (named.length > 0) return named.map((address) => unglued(address, notice.text));
  }
  const carriers = new Set(notice.passedOnBy);
  const all = [...addressesIn(fromOpening(notice.text)), ...addressesIn(notice.text)].filter(
    (address) => others(address) && !carriers.has(address),
  );
  if (all.length > 0) return all.slice(0, 1);
  const to = (notice.returned?.to ?? []).filter((address) => !isSender(notice, address));
  return to.length === 1 ? to : [];
}

/** Words that run into an address where a paste has lost its line breaks. */
const GLUED = /(?<=@[^@]{3,253})(?:host|smtp|error|remote|reason|unrouteable|retry|mailbox|user|the)$/;

/** The address without the word that ran into it, where the text knows it without. */
function unglued(address: string, text: string): string {
  const bare = address.replace(GLUED, '');
  return bare !== address && addressesIn(text).includes(bare) ? bare : address;
}

/** The first address behind the words, and the list that may follow it. */
function namedBy(pattern: RegExp, text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const address = cleanAddress(match[1] ?? '');
    if (address) found.add(address);
  }
  return [...found];
}

function isSender(notice: Notice, address: string): boolean {
  return address === notice.to || address === notice.returned?.from || address === notice.returned?.envelopeFrom;
}
