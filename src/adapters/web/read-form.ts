import type { Context } from 'hono';
import type { MissingFile } from '../../core/missing-file.ts';
import { type InputFile, LARGEST_FILE } from '../../core/unpack/unpack.ts';
import type { ChatMessage } from '../../desk/chat-message.ts';
import { MOST_FILES, MOST_TEXT } from './web-limits.ts';

/** Reads a form of the page or of a program: `text` and any number of `file`; undefined where it is no form. */
export async function readForm(context: Context): Promise<FormData | undefined> {
  if (!context.req.header('content-type')?.startsWith('multipart/form-data')) return undefined;
  return context.req.formData().catch(() => undefined);
}

/** Makes a message of a form: the desk was asked directly. */
export async function messageOf(form: FormData): Promise<ChatMessage> {
  const files = filesOf(form);
  const fitting = files.filter(({ size }) => size <= LARGEST_FILE);
  return {
    texts: textsOf(form),
    files: withOwnNames(await Promise.all(fitting.slice(0, MOST_FILES).map(toInput))),
    missing: [
      ...files.filter(({ size }) => size > LARGEST_FILE).map(tooBig),
      ...fitting.slice(MOST_FILES).map(tooMany),
    ],
    addressed: true,
    setting: undefined,
    asker: undefined,
  };
}

/** Numbers files of one name: an answer says by name which of them it is about. */
function withOwnNames(files: readonly InputFile[]): readonly InputFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const times = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, times);
    return times === 1 ? file : { ...file, name: file.name.replace(/(?=\.[^.]{1,8}$)|$/, ` (${times})`) };
  });
}

/** The pasted texts that hold anything. */
export function textsOf(form: FormData): readonly string[] {
  return form
    .getAll('text')
    .filter((entry) => typeof entry === 'string')
    .map((text) => text.slice(0, MOST_TEXT))
    .filter((text) => text.trim() !== '');
}

/** The files; an empty file field, as browsers send it, is none. */
export function filesOf(form: FormData): readonly File[] {
  const entries = form.getAll('file').filter((entry) => typeof entry !== 'string');
  return entries.filter(({ name, size }) => name !== '' || size > 0);
}

/** A file as the desk reads it. */
export async function toInput(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function tooBig({ name }: File): MissingFile {
  return { name, why: 'too-big', limit: LARGEST_FILE };
}

function tooMany({ name }: File): MissingFile {
  return { name, why: 'too-many', limit: MOST_FILES };
}
