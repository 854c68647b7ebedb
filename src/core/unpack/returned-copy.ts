/** A notice's text parted from the copy of the mail that came back. */
export type SplitText = { readonly text: string; readonly returned: string | undefined };

/** The lines under which servers put that copy, without the dashes around them. */
const MARKERS = [
  'this is a copy of (?:the|your) message',
  'below this line is (?:a copy|the original|the header)',
  '(?:your )?original message(?: headers?)?(?: follows| is| text| attached)?',
  'the (?:original message|header of the original message)(?! was received)(?: headers?)?(?: is following| follows)?',
  'returned (?:message|mail)(?: follows)?',
  '(?:text of )?(?:your )?(?:message|mail) (?:header|text|headers) follows?',
  'unsent message (?:below|follows)',
  'undelivered message(?: follows)?',
  'a copy of (?:the|your) (?:original )?(?:message|e?mail)',
  'original mail(?: as follows| header)?',
  'rejected message',
  'received message follows',
  'headers? of (?:the )?(?:original|undelivered) message',
  'copy of (?:your |the )?(?:original )?(?:message|mail)',
  '元の?メッセージ(?:ヘッダー?)?',
  '元のメール',
  '原文',
];

const MARKER = new RegExp(
  `^[ \\t>*|]*[-=_~*+ ]{0,40}(?:${MARKERS.join('|')})(?![A-Za-z])[^\\n]{0,60}?[-=_~*: ]*$`,
  'i',
);

/** Fields that only the head of a mail has. */
const MAIL_FIELD =
  /^(?:Received|Message-ID|Return-Path|MIME-Version|DKIM-Signature|X-Mailer|Content-Type|Delivered-To|X-Originating-IP):/i;

const ANY_FIELD = /^[A-Za-z][A-Za-z0-9-]{1,40}:\s?\S/;

/**
 * Finds where the copy of the returned mail begins: at a server's marker line, or where the head of a mail follows
 * the notice's sentences without one.
 */
export function splitReturnedCopy(text: string): SplitText {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (MARKER.test(line.trim()) && headFollows(lines, i + 1)) return cut(lines, i, i + 1);
    if (i > 2 && MAIL_FIELD.test(line) && headAround(lines, i)) {
      const start = headStart(lines, i);
      return cut(lines, start, start);
    }
  }
  return { text, returned: undefined };
}

function cut(lines: readonly string[], end: number, start: number): SplitText {
  return {
    text: lines.slice(0, end).join('\n'),
    returned: lines
      .slice(start)
      .join('\n')
      .replace(/^\s*\n/, ''),
  };
}

/** A marker counts where fields, or nothing but the end, come after it. */
function headFollows(lines: readonly string[], from: number): boolean {
  const after = lines.slice(from, from + 6).filter((line) => line.trim() !== '');
  return after.length === 0 || after.some((line) => ANY_FIELD.test(line.trim()) || /^From \S+@/.test(line));
}

function headAround(lines: readonly string[], i: number): boolean {
  const near = lines.slice(Math.max(0, i - 4), i + 12);
  const fields = near.filter((line) => ANY_FIELD.test(line) || /^[ \t]+\S/.test(line));
  return fields.length >= 4 && near.filter((line) => MAIL_FIELD.test(line)).length >= 2;
}

function headStart(lines: readonly string[], i: number): number {
  let start = i;
  while (start > 0 && (ANY_FIELD.test(lines[start - 1] as string) || /^[ \t]+\S/.test(lines[start - 1] as string)))
    start--;
  return start;
}

/**
 * The source of a whole notice that stands in a text, as people paste it and some servers enclose it: the head says
 * multipart/report. Undefined where there is none.
 */
export function sourceInText(text: string): Uint8Array | undefined {
  const { returned } = splitReturnedCopy(text);
  const head = returned?.split(/\n[ \t]*\n/)[0] ?? '';
  if (returned === undefined || !/^Content-Type:[ \t]*multipart\/report/im.test(head)) return undefined;
  return new TextEncoder().encode(returned.replace(/^\s*>?From .*\n/, ''));
}
