import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { joinTexts } from '../text/compact.ts';
import { readAddressBlocks } from './address-block.ts';
import { readLabelled } from './labelled.ts';
import { readLogLines } from './log-lines.ts';
import { readProse } from './prose.ts';
import type { Reader } from './reader.ts';
import { readReplyLines } from './reply-lines.ts';
import { moreExact, readRfc3464 } from './rfc3464.ts';
import { readSendmail } from './sendmail.ts';
import { readSesNotification } from './ses-notification.ts';
import { readTraceTable } from './trace-table.ts';

/** How notices for people are written, the most particular first; the first reader that finds a recipient counts. */
const READERS: readonly Reader[] = [
  { name: 'ses-notification', read: readSesNotification },
  { name: 'trace-table', read: readTraceTable },
  { name: 'log-lines', read: readLogLines },
  { name: 'sendmail', read: readSendmail },
  { name: 'labelled', read: readLabelled },
  { name: 'address-block', read: readAddressBlocks },
  { name: 'reply-lines', read: readReplyLines },
  { name: 'prose', read: readProse },
];

/**
 * Reads what a notice says about each recipient: the fields made for machines where there are any, completed by what
 * was written for people.
 */
export function readFacts(notice: Notice): readonly BounceFacts[] {
  const facts = readAll(notice);
  return notice.cut && facts.length > 1 && isAtTheEnd(facts.at(-1), notice) ? facts.slice(0, -1) : facts;
}

/** How far from the end of a notice a recipient may stand whose words go on to it. */
const LONGEST_WORDS = 2_000;

/** True where a recipient is named so near to the end that a cut may have taken half of the words that decide. */
function isAtTheEnd(facts: BounceFacts | undefined, { reports, text }: Notice): boolean {
  const address = facts?.finalRecipient ?? facts?.originalRecipient;
  const end = (reports.at(-1)?.text ?? text).slice(-LONGEST_WORDS).toLowerCase();
  return address !== undefined && end.includes(address);
}

function readAll(notice: Notice): readonly BounceFacts[] {
  const stated = readRfc3464(notice);
  const written = READERS.map((reader) => reader.read(notice)).find((facts) => facts.length > 0) ?? [];
  if (stated.length === 0) return written;
  return mergeSame(stated).map((facts) => complete(facts, written, stated.length));
}

/** One entry for each recipient, though a report may hold several groups on one. */
function mergeSame(stated: readonly BounceFacts[]): readonly BounceFacts[] {
  const byRecipient = new Map<string, BounceFacts>();
  for (const facts of stated) {
    const key = facts.finalRecipient ?? '';
    const known = byRecipient.get(key);
    byRecipient.set(key, known ? { ...facts, ...known, words: joinTexts(known.words, facts.words) } : facts);
  }
  return [...byRecipient.values()];
}

function complete(facts: BounceFacts, written: readonly BounceFacts[], count: number): BounceFacts {
  const own = written.find((other) => isSame(facts, other)) ?? (count === 1 ? onlyOne(written) : undefined);
  if (!own) return facts;
  const speaks = facts.diagnosticCode !== undefined && facts.diagnosticCode.replace(/[\d.\s#-]/g, '').length > 3;
  const finalRecipient = facts.finalRecipient ?? own.finalRecipient;
  const original = facts.originalRecipient ?? own.originalRecipient;
  return stated<BounceFacts>({
    ...own,
    ...facts,
    words: own.readBy === 'prose' && speaks ? facts.words : joinTexts(facts.words, own.words),
    finalRecipient,
    originalRecipient: original === finalRecipient ? undefined : original,
    status: moreExact(facts.status, own.status),
    diagnosticCode: speaks ? facts.diagnosticCode : (own.diagnosticCode ?? facts.diagnosticCode),
  });
}

function onlyOne(written: readonly BounceFacts[]): BounceFacts | undefined {
  return written.length === 1 ? written[0] : undefined;
}

function isSame(a: BounceFacts, b: BounceFacts): boolean {
  if (a.finalRecipient === undefined || b.finalRecipient === undefined) return false;
  return a.finalRecipient === b.finalRecipient || a.originalRecipient === b.finalRecipient;
}
