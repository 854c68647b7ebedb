import type { Random } from './fuzz-random.ts';

/** Pieces that steer a reader somewhere else, as bytes in Latin-1. */
const PIECES = [
  '\n\n',
  '\r',
  '\r\n',
  '\0',
  '\x1b$B',
  '\x1b(B',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xe3\x81',
  '\xef\xb7\xba', // U+FDFA: eighteen letters once it is reduced (NFKC)
  '\xc4\xb0', // U+0130: longer in lower case
  '\xe2\x80\xae', // U+202E: turns the direction of writing
  '\xf0\x9f\x92\xa9',
  '--',
  '--b--\n',
  '>',
  '> > ',
  'From ',
  'From MAILER-DAEMON Thu Nov 26 08:00:00 2026\n',
  'Content-Type: multipart/mixed; boundary=""\n',
  'Content-Type: message/rfc822\n\n',
  'Content-Type: message/delivery-status\n\n',
  'Content-Type: text/html; charset=utf-7\n\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  '=?UTF-8?B?',
  '=?ISO-2022-JP?Q?',
  '?=',
  '<div>',
  '<!--',
  '&#x0;',
  'Final-Recipient: rfc822;',
  'Status: 5.999.999\n',
  'Action: failed\n',
  'Diagnostic-Code: smtp; 550 5.1.1 ',
  '550-5.7.26 ',
  '(((((((((((((((((((((((',
  '<<<<<<<<<<<<<<<<@@@@@@@@>>>>>>>>',
  '{"notificationType":"Bounce",',
  'PK\x03\x04',
] as const;

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** What can happen to a mail. */
const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let i = random.below(20); i >= 0 && copy.length > 0; i--) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  function insertPiece(bytes, random) {
    return insert(bytes, random.below(bytes.length + 1), Buffer.from(random.pick(PIECES), 'latin1'));
  },
  function repeatPiece(bytes, random) {
    const piece = random.pick(PIECES).repeat(1 + random.below(2_000));
    return insert(bytes, random.below(bytes.length + 1), Buffer.from(piece, 'latin1'));
  },
  function removeSlice(bytes, random) {
    const [from, to] = sliceOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function repeatSlice(bytes, random) {
    const [from, to] = sliceOf(bytes, random);
    const slice = bytes.subarray(from, Math.min(to, from + 400));
    return insert(bytes, to, Buffer.concat(Array.from({ length: 1 + random.below(200) }, () => slice)));
  },
  function cutShort(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length + 1));
  },
  function joinLines(bytes, random) {
    const glue = random.pick(['', ' ', '\r', '\r\n', '\n> ']);
    return Buffer.from(bytes.toString('latin1').replaceAll('\n', glue), 'latin1');
  },
  function graft(bytes, random, other) {
    const [from, to] = sliceOf(other, random);
    return insert(bytes, random.below(bytes.length + 1), other.subarray(from, to));
  },
  function swapLines(bytes, random) {
    const lines = bytes.toString('latin1').split('\n');
    const moved = lines.splice(random.below(lines.length), 1 + random.below(4));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
    return Buffer.from(lines.join('\n'), 'latin1');
  },
];

/** The same mail after one to five mishaps; the same for the same seed. */
export function mutate(bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer {
  let mutated = bytes;
  for (let i = random.below(5); i >= 0; i--) mutated = random.pick(MUTATIONS)(mutated, random, random.pick(others));
  return mutated;
}

function insert(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function sliceOf(bytes: Buffer, random: Random): readonly [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, from + random.below(bytes.length - from + 1)];
}
