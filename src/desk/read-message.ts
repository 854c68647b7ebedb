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
 * Reads the texts and files of a message. A text that only introduces a file is talk, and one that repeats what a file
 * holds adds nothing.
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
  const besideFiles = fromFiles.length > 0;
  const told = fromText.filter(
    (mail) => isForTheDesk(mail, besideFiles) && !fromFiles.some((other) => isSame(mail, other)),
  );
  return { mails: [...fromFiles, ...told], around: aroundOf(written, fromText) };
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

/** A text that repeats what a file holds: the same recipients failed, and the file says it whole. */
function isSame(text: MailTriage, file: MailTriage): boolean {
  const recipients = text.diagnoses.map(({ facts }) => facts.finalRecipient);
  const filed = new Set(file.diagnoses.map(({ facts }) => facts.finalRecipient));
  return text.kind === file.kind && recipients.length > 0 && recipients.every((address) => filed.has(address));
}
