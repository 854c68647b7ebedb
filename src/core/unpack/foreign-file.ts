import type { Unreadable } from '../unreadable.ts';
import type { InputFile } from './unpack.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|heic|heif|bmp|tiff?)$/i;

/** First bytes of files that hold no text of ours, in hexadecimal; `..` stands for any byte. */
const SIGNATURES: readonly (readonly [string, Unreadable])[] = [
  ['89504e47', { why: 'picture' }],
  ['ffd8ff', { why: 'picture' }],
  ['47494638', { why: 'picture' }],
  ['52494646........57454250', { why: 'picture' }],
  ['........667479706865', { why: 'picture' }],
  ['........66747970', { why: 'unsupported', type: 'video' }],
  ['49492a00', { why: 'picture' }],
  ['4d4d002a', { why: 'picture' }],
  ['424d....00000000', { why: 'picture' }],
  ['255044462d', { why: 'pdf' }],
  ['7b5c727466', { why: 'unsupported', type: 'RTF' }],
  ['2142444e', { why: 'unsupported', type: 'Outlook .pst' }],
  ['1f8b', { why: 'unsupported', type: 'gzip' }],
  ['377abcaf271c', { why: 'unsupported', type: '7-Zip' }],
  ['52617221', { why: 'unsupported', type: 'RAR' }],
  ['4d5a', { why: 'unsupported', type: 'Windows program' }],
  ['7f454c46', { why: 'unsupported', type: 'program' }],
];

const PATTERNS = SIGNATURES.map(([signature, why]) => ({ pattern: new RegExp(`^${signature}`), why }));

/** Why a file is nothing the desk reads: nothing in it, a picture, a PDF, a program; undefined where it may be. */
export function whyForeign({ name, bytes }: InputFile): Unreadable | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const known = PATTERNS.find(({ pattern }) => pattern.test(start))?.why;
  if (known) return known;
  if (PICTURE.test(name)) return { why: 'picture' };
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '').trim() === ''
    ? { why: 'empty' }
    : undefined;
}
