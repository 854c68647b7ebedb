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

/** Reads files: see triageFile. Calls back for each mail where many are found one by one. */
export type Triage = (file: InputFile, onMail?: () => void) => Promise<readonly MailTriage[]>;

/** Calls back as reading goes on: `done` of `total` files are read, and so many mails were found in all of them. */
export type Progress = (done: number, total: number, mails: number) => void;

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
  const fromFiles = await readFiles(message.files, triage, progress);
  const besideFiles = fromFiles.length > 0;
  const told = fromText.filter(
    (mail) => isForTheDesk(mail, besideFiles) && !fromFiles.some((other) => isSame(mail, other)),
  );
  return { mails: [...fromFiles, ...told], around: aroundOf(written, fromText) };
}

async function readFiles(files: readonly InputFile[], triage: Triage, progress: Progress) {
  const found: MailTriage[] = [];
  for (const [done, file] of files.entries()) {
    let inThisFile = 0;
    found.push(...(await triage(file, () => progress(done, files.length, found.length + ++inThisFile))));
    progress(done + 1, files.length, found.length);
  }
  return found;
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
