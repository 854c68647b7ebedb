import type { InputFile, Unpacked } from './unpack.ts';

/** One kind of file: how it is known, and how notices are taken out of it. */
export type FileKind = {
  readonly name: string;
  /** By content first; cheap, and never throws. */
  readonly recognises: (file: InputFile) => boolean;
  /** Largest file of that kind that is read, in bytes. */
  readonly largest: number;
  /** May throw: what came before is kept, and the rest is answered as broken. */
  readonly unpack: (file: InputFile, inside: Inside) => AsyncIterable<Unpacked> | Iterable<Unpacked>;
};

/** How deep in containers a file lies, what may still be unpacked, and how a file found inside is read. */
export type Inside = {
  readonly depth: number;
  readonly budget: Budget;
  readonly open: (file: InputFile) => AsyncIterable<Unpacked>;
};

/** What may still come out of all containers of one file together; each container takes from it. */
export type Budget = { files: number; bytes: number };

/** Largest mail or text that is read, in bytes. */
export const LARGEST_FILE = 30 * 1024 * 1024;

/** How many containers may lie in one another. */
export const DEEPEST = 4;

/** What may come out of the containers of one file. */
export const MOST_UNPACKED: Readonly<Budget> = { files: 30_000, bytes: 100 * 1024 * 1024 };

/** Takes one file from the budget; false where it does not fit any more. */
export function takeFile(budget: Budget): boolean {
  budget.files--;
  return budget.files >= 0;
}

/** Takes bytes from it as they come out; false where they do not fit any more. */
export function takeBytes(budget: Budget, bytes: number): boolean {
  budget.bytes -= bytes;
  return budget.bytes >= 0;
}

/** A name without folders and control characters, whatever the container says; `fallback` where nothing is left. */
export function plainName(name: string, fallback: string): string {
  const last = name.split(/[/\\]/).findLast((piece) => piece !== '') ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const bare = last.replace(/[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return /^\.*$/.test(bare) ? fallback : bare.slice(0, 150);
}
