/** Heads longer than this are cut: programs write a few thousand bytes, and mailparser's time for addresses grows faster than their length. */
const LONGEST_HEAD = 64_000;
const LONGEST_HEAD_LINE = 8_000;

/** Bytes read of the lines of one part that are no base64, and of all parts. */
const LONGEST_PART = 1_000_000;
const LONGEST_TEXTS = 3_000_000;

/** Lines and parts read; mailparser needs two microseconds for an empty line and refuses more than a thousand parts. */
const MOST_LINES = 450_000;
const MOST_PARTS = 900;

/** A line of base64 as mail programs write it. */
const SHORTEST_BASE64 = 40;
const LONGEST_BASE64 = 1_000;

/** Where the walk through the lines stands. */
type Walk = { inHead: boolean; head: number; part: number; texts: number; parts: number; lines: number };

/**
 * Leaves out of a mail what no honest one has and what would make the parser slow or big: endless heads, texts of
 * megabytes, more parts and lines than it can take. Everything else stays byte for byte.
 *
 * @param mail with LF newlines
 */
export function trimMail(mail: Buffer): Buffer {
  const kept: Buffer[] = [];
  const walk: Walk = { inHead: true, head: 0, part: 0, texts: 0, parts: 0, lines: 0 };
  let keptFrom = 0;
  let at = 0;
  while (at < mail.length && walk.lines < MOST_LINES && walk.parts < MOST_PARTS) {
    const newline = mail.indexOf(0x0a, at);
    const lineEnd = newline < 0 ? mail.length : newline + 1;
    const room = roomFor(mail, at, lineEnd, walk);
    at += room;
    if (at === lineEnd) continue;
    kept.push(mail.subarray(keptFrom, at), Buffer.from(room > 0 ? '\n' : ''));
    at = walk.inHead ? lineEnd : nextDashes(mail, lineEnd);
    keptFrom = at;
  }
  kept.push(mail.subarray(keptFrom, at));
  return kept.length === 1 && at === mail.length ? mail : Buffer.concat(kept);
}

/** How many bytes of the line are kept. */
function roomFor(mail: Buffer, at: number, end: number, walk: Walk): number {
  const length = end - at;
  walk.lines++;
  if (length <= 2 && mail.subarray(at, end).toString('latin1').trim() === '') {
    walk.inHead = false;
    return length;
  }
  if (opensPart(mail, at, length)) {
    Object.assign(walk, { inHead: true, head: 0, part: 0, parts: walk.parts + 1 });
    return length;
  }
  if (walk.inHead) {
    const room = Math.max(0, Math.min(length, LONGEST_HEAD_LINE, LONGEST_HEAD - walk.head));
    walk.head += room;
    return room;
  }
  if (length >= SHORTEST_BASE64 && length <= LONGEST_BASE64 && isBase64(mail, at, end)) return length;
  const room = Math.min(length, LONGEST_PART - walk.part, LONGEST_TEXTS - walk.texts);
  walk.part += room;
  walk.texts += room;
  return room;
}

/** Where the next line begins that may open a part; what stands before it takes no room from later parts. */
function nextDashes(mail: Buffer, at: number): number {
  const found = mail.indexOf('\n--', at - 1);
  return found < 0 ? mail.length : found + 1;
}

/** Two dashes and a boundary (RFC 2046 section 5.1.1 allows 70 characters). */
function opensPart(mail: Buffer, at: number, length: number): boolean {
  return length > 3 && length <= 80 && mail[at] === 0x2d && mail[at + 1] === 0x2d && (mail[at + 2] as number) > 0x20;
}

/** Neither a blank nor quoted-printable's sign within the line. */
function isBase64(mail: Buffer, at: number, end: number): boolean {
  const line = mail.subarray(at, end - 4);
  return !line.includes(0x20) && !line.includes(0x3d);
}
