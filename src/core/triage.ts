import { classify } from './classify.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { directionOf } from './direction.ts';
import type { About, Kind, Suspicion } from './kind.ts';
import { wordsKnownTo } from './known-words.ts';
import type { Notice } from './notice.ts';
import { readFacts } from './readers/read-facts.ts';
import type { RuleBook } from './rules/rule-book.ts';
import { subjectsOf } from './subjects.ts';
import { suspicionsOf } from './suspicions.ts';
import type { Direction, TeamProfile } from './team-profile.ts';
import { toldByProfile } from './told-by-profile.ts';
import { type InputFile, type Unpacked, unpackFile } from './unpack/unpack.ts';
import type { Unreadable } from './unreadable.ts';
import { toldByAll } from './whole-notice.ts';

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
export type Knowledge = { readonly book: RuleBook; readonly profile: TeamProfile };

/**
 * The way of a message through the desk: unpack it into notices, read each one's facts, say what kind it is, and
 * diagnose each recipient.
 *
 * @returns one entry for each piece of mail, in the order found; never throws on any input
 */
export async function triageFile(file: InputFile, knowledge: Knowledge): Promise<readonly MailTriage[]> {
  return (await unpackFile(file)).map((unpacked) => triageUnpacked(unpacked, knowledge));
}

/** The triage of one thing found in a file. */
export function triageUnpacked(unpacked: Unpacked, knowledge: Knowledge): MailTriage {
  return unpacked.kind === 'notice'
    ? triageNotice(unpacked.notice, knowledge)
    : unreadableMail(unpacked.source, unpacked.unreadable);
}

/** Reads, classifies and diagnoses one notice. */
export function triageNotice(notice: Notice, { book, profile }: Knowledge): MailTriage {
  const read = readFacts(notice);
  const classified = classify(notice, read, wordsKnownTo(book, notice));
  const { kind, about } = classified;
  const facts = subjectsOf(notice, read, classified);
  const direction = directionOf(notice, facts, profile);
  const shared = { book, notice, classified, direction, profile, recipients: facts.length };
  const single = facts.map((entry) => diagnose(entry, shared));
  const all = toldByAll(single, book);
  const diagnoses = single.map((diagnosis) => {
    const told = all ?? toldByProfile(diagnosis, profile, direction, book);
    return told ? diagnose(diagnosis.facts, shared, told) : diagnosis;
  });
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

/** The triage of something that could not be read. */
export function unreadableMail(source: string, unreadable: Unreadable): MailTriage {
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
