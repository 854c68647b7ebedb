import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';
import type { ChatMessage } from './chat-message.ts';

/** What a message holds for the desk. */
export type Reading = {
  /** Returned mails, and what could not be read; without plain talk. */
  readonly mails: readonly MailTriage[];
  /** What people wrote around them; shows their language. */
  readonly around: string;
};

/** Reads files: see triageFile. */
export type Triage = (file: InputFile) => Promise<readonly MailTriage[]>;

/** Calls back after each of `total` files. */
export type Progress = (done: number, total: number) => void;

/** The name under which a post's own text is read. */
export const POSTED_TEXT = 'message';

/**
 * Reads the texts and files of a message. A text that only introduces a file is talk; of two readings of one
 * recipient's failure, the text's and the file's, the surer one stays.
 */
export async function readMessage(
  message: ChatMessage,
  triage: Triage,
  progress: Progress = () => {},
): Promise<Reading> {
  const written = message.texts.join('\n').trim();
  const fromText = written === '' ? [] : await triage({ name: POSTED_TEXT, bytes: new TextEncoder().encode(written) });
  const fromFiles: MailTriage[] = [];
  for (const [index, file] of message.files.entries()) {
    fromFiles.push(...(await triage(file)));
    progress(index + 1, message.files.length);
  }
  const mails = withoutRepeats([...fromFiles, ...fromText.filter((mail) => isForTheDesk(mail, fromFiles.length > 0))]);
  return { mails, around: aroundOf(written, fromText) };
}

/** Ordinary mail in a file is told of as such; ordinary talk is not, nor a symptom told beside its bounce. */
function isForTheDesk({ kind, about }: MailTriage, besideFiles: boolean): boolean {
  if (kind !== 'other') return kind !== 'unreadable';
  return about !== undefined && !(besideFiles && about === 'symptom');
}

function aroundOf(written: string, fromText: readonly MailTriage[]): string {
  const carried = fromText.some(({ kind }) => kind !== 'other' && kind !== 'unreadable');
  return carried ? fromText.map(({ notice }) => notice?.above ?? '').join('\n') : written;
}

const SURENESS = { high: 3, medium: 2, low: 1 } as const;

function withoutRepeats(mails: readonly MailTriage[]): readonly MailTriage[] {
  const best = new Map<string, MailTriage>();
  for (const [index, mail] of mails.entries()) {
    const key = whatFailed(mail) ?? `${index}`;
    const other = best.get(key);
    if (!other || sureness(mail) > sureness(other)) best.set(key, mail);
  }
  return [...best.values()];
}

/** The recipients and what their refusal says: one bounce read twice agrees in both. */
function whatFailed({ kind, diagnoses }: MailTriage): string | undefined {
  if (kind !== 'failure' && kind !== 'delay') return undefined;
  const recipients = diagnoses.map(({ facts }) => facts.finalRecipient);
  if (recipients.length === 0 || recipients.includes(undefined)) return undefined;
  return JSON.stringify([kind, recipients.sort(), diagnoses.map(({ facts }) => facts.queueId ?? facts.status)]);
}

function sureness({ diagnoses }: MailTriage): number {
  return diagnoses.reduce((sum, { confidence, facts }) => sum + SURENESS[confidence] + (facts.remoteMta ? 0.5 : 0), 0);
}
