import type { Action, BounceFacts } from './bounce-facts.ts';
import { classify } from './classify.ts';
import { diagnose, subjectOf } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { directionOf, senderOf } from './direction.ts';
import type { About, Kind, Suspicion } from './kind.ts';
import type { Notice } from './notice.ts';
import { readFacts } from './readers/read-facts.ts';
import { matchRules } from './rules/match.ts';
import type { RuleBook } from './rules/rule-book.ts';
import { stated } from './stated.ts';
import { suspicionsOf } from './suspicions.ts';
import type { Direction, TeamProfile } from './team-profile.ts';
import { addressesIn } from './text/addresses.ts';
import { type InputFile, unpackFile } from './unpack/unpack.ts';

/** Why a piece of input could not be read. Replies put each into one sentence. */
export type Unreadable =
  | { readonly why: 'empty' }
  | { readonly why: 'picture' }
  | { readonly why: 'unsupported'; readonly type: string }
  | { readonly why: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly why: 'broken' };

/** What one piece of mail is, and what happened to each of its recipients. */
export type MailTriage = {
  /** Where it was found: a path, `path#number` or `path#name`. */
  readonly source: string;
  readonly kind: Kind;
  readonly about: About | undefined;
  readonly suspected: readonly Suspicion[];
  readonly unreadable: Unreadable | undefined;
  readonly notice: Notice | undefined;
  readonly direction: Direction;
  /** For each recipient, in the order of the notice; none for ordinary mail and talk. */
  readonly diagnoses: readonly Diagnosis[];
};

/** What a triage needs beside the input. */
export type Desk = { readonly book: RuleBook; readonly profile: TeamProfile };

/**
 * The way of a message through the desk: unpack it into notices, read each one's facts, say what kind it is, and
 * diagnose each recipient.
 *
 * @returns one entry for each piece of mail, in the order found; never throws on any input
 */
export async function triageFile(file: InputFile, desk: Desk): Promise<readonly MailTriage[]> {
  return (await unpackFile(file)).map((unpacked) =>
    unpacked.kind === 'notice'
      ? triageNotice(unpacked.notice, desk)
      : unreadableMail(unpacked.source, unpacked.unreadable),
  );
}

/** Reads, classifies and diagnoses one notice. */
export function triageNotice(notice: Notice, { book, profile }: Desk): MailTriage {
  const read = readFacts(notice);
  const { kind, about } = classify(notice, read, (entry) => isKnownToRules(book, notice, entry));
  const facts = subjectsOf(notice, read, kind, about);
  const direction = directionOf(notice, facts, profile);
  const shared = { book, notice, kind, direction, profile, recipients: facts.length };
  const diagnoses = facts.map((entry) => diagnose(entry, shared));
  return {
    source: notice.source,
    kind,
    about,
    suspected: suspicionsOf(notice, diagnoses, shared),
    unreadable: undefined,
    notice,
    direction,
    diagnoses,
  };
}

/** Words that nobody says by accident, in a rule on what servers say: the longer, the less else stands beside them. */
function isKnownToRules(book: RuleBook, notice: Notice, facts: BounceFacts): boolean {
  const subject = subjectOf(book, facts, notice, 'failure', senderOf(notice));
  const addressed = facts.finalRecipient !== undefined || facts.replyCode !== undefined;
  const telling = addressed ? 11 : 22;
  return matchRules(book, subject).some(
    (match) => match.basis !== 'code' && match.hits.some((hit) => hit.length >= telling),
  );
}

/** The entries worth a diagnosis: the failed or delayed recipients, or whom else the notice is about. */
function subjectsOf(
  notice: Notice,
  read: readonly BounceFacts[],
  kind: Kind,
  about: About | undefined,
): readonly BounceFacts[] {
  switch (kind) {
    case 'failure':
    case 'delay': {
      const done = new Set<Action | undefined>(['delivered', 'relayed', 'expanded']);
      const open = read.filter((entry) => !done.has(entry.action));
      return open.length > 0 ? open : read;
    }
    case 'delivered':
      return read;
    case 'auto-reply':
    case 'feedback':
      return correspondentsOf(notice, kind);
    case 'other':
      return about === undefined || about === 'read-receipt' ? [] : [{ readBy: 'whole', words: notice.text }];
    case 'unreadable':
      return [];
    default:
      return kind satisfies never;
  }
}

/** Who answered, or whose complaint it is. */
function correspondentsOf(notice: Notice, kind: 'auto-reply' | 'feedback'): readonly BounceFacts[] {
  const report = notice.reports.map(({ text }) => text).join('\n') || notice.text;
  const named = [...report.matchAll(/^[ \t]*(?:Original-Rcpt-To|Removal-Recipient):[ \t]*(.+)$/gim)].flatMap((match) =>
    addressesIn(match[1] as string),
  );
  const addresses = kind === 'feedback' ? [...new Set(named.length > 0 ? named : notice.returned?.to)] : [notice.from];
  const words = `${notice.subject}\n${notice.text}\n${report}`;
  const entries = addresses.map((address) =>
    stated<BounceFacts>({ readBy: kind, words, finalRecipient: address } as BounceFacts),
  );
  return entries.length > 0 ? entries : [{ readBy: kind, words }];
}

function unreadableMail(source: string, unreadable: Unreadable): MailTriage {
  return {
    source,
    kind: 'unreadable',
    about: undefined,
    suspected: [],
    unreadable,
    notice: undefined,
    direction: 'unknown',
    diagnoses: [],
  };
}
