import { isMailerDaemon, isNoticeSubject } from '../text/mailer-daemon.ts';
import { opensLikeANotice } from '../text/notice-opening.ts';

/** The head under which a mail client put a forwarded or quoted mail. */
export type ForwardHead = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
};

/** A text with what was written above the forwarded mail taken off. */
export type Unforwarded = { readonly head: ForwardHead; readonly above: string; readonly text: string };

/** The labels of the head in the languages our users' mail clients speak. */
const LABELS: Readonly<Record<keyof ForwardHead, string>> = {
  from: 'From|差出人|送信者|送信元|Von|De|Da|От|发件人|寄件者|보낸 사람|보낸사람',
  to: 'To|宛先|送信先|An|À|A|Para|Кому|收件人|받는 사람|받는사람',
  subject: 'Subject|件名|Betreff|Objet|Asunto|Assunto|Oggetto|Тема|主题|主旨|제목',
  date: 'Sent|Date|送信日時|日付|日時|送信日|Gesendet|Datum|Envoyé|Enviado el|Enviado|Fecha|Data|Inviato|Дата|发送时间|보낸 날짜|날짜',
};

const OTHERS =
  'Cc|CC|Bcc|Reply-To|Organization|Importance|返信先|重要度|Kopie|Return-Path|X-Failed-Recipients|Auto-Submitted';

const LINE = new RegExp(
  `^[ \\t]*\\*?(${Object.values(LABELS).join('|')}|${OTHERS})\\*?[ \\t]*[::]\\*?[ \\t]*(.*)$`,
  'i',
);

const FIELD_OF: ReadonlyMap<string, keyof ForwardHead> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label.toLowerCase(), field as keyof ForwardHead] as const),
  ),
);

/**
 * Finds the forwarded (or quoted) notice in a text and takes off what the people who passed it on wrote above it.
 *
 * Of several heads the first one that names a mail robot or a bounce's subject counts, else the last one that a mail
 * client put there; a text without either is returned as undefined and stays as it is.
 */
export function unforward(text: string): Unforwarded | undefined {
  const lines = text.split('\n');
  let marked: Unforwarded | undefined;
  for (let i = 0; i < lines.length; i++) {
    const block = headAt(lines, i);
    if (!block) continue;
    const { head, end } = block;
    const found = { head, above: lines.slice(0, i).join('\n'), text: lines.slice(end).join('\n') };
    if (isMailerDaemon(head.from ?? '') || isNoticeSubject(head.subject ?? '')) return found;
    if (isPassedOn(found, lines, i)) marked = found;
    i = end - 1;
  }
  return marked;
}

/** The line that Gmail, Thunderbird, Outlook, Apple Mail and others write above what they forward. */
const MARK =
  /^[ \t>]{0,9}[-_ ]{0,80}(?:begin )?(?:forwarded (?:message|by)|original message(?: follows)?|元のメッセージ|転送(?:メッセージ|された(?:メッセージ|メール))|weitergeleitete nachricht|message transféré|mensaje reenviado)[ :-]{0,80}$|^[ \t>]{0,9}_{8,80}$/i;

/** A whole head, or one under a client's mark; indented or below a notice's own words it is the returned mail's. */
function isPassedOn({ head, above }: Unforwarded, lines: readonly string[], start: number): boolean {
  const whole = head.from !== undefined && head.subject !== undefined && head.date !== undefined;
  const indented = /^[ \t]/.test(lines[start] ?? '');
  return ((whole && !indented) || isMarkedAbove(lines, start)) && !opensLikeANotice(above);
}

function isMarkedAbove(lines: readonly string[], start: number): boolean {
  const above = lines.slice(Math.max(0, start - 3), start).findLast((line) => !/^[ \t>-]*$/.test(line));
  return above !== undefined && MARK.test(above);
}

/** A labelled line of a head; `field` is undefined for labels that are not read. */
type Labelled = { readonly field: keyof ForwardHead | undefined; value: string };

function headAt(lines: readonly string[], start: number): { head: ForwardHead; end: number } | undefined {
  const { labelled, end } = labelledFrom(lines, start);
  const first = (field: keyof ForwardHead) => labelled.find((row) => row.field === field)?.value;
  const head = { from: first('from'), to: first('to'), subject: first('subject'), date: first('date') };
  return labelled.length < 2 || (head.from === undefined && head.subject === undefined) ? undefined : { head, end };
}

function labelledFrom(lines: readonly string[], start: number): { labelled: readonly Labelled[]; end: number } {
  const labelled: Labelled[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] as string;
    const [, label, value = ''] = LINE.exec(line) ?? [];
    const last = labelled.at(-1);
    if (label !== undefined) labelled.push({ field: FIELD_OF.get(label.toLowerCase()), value: value.trim() });
    else if (last && continuesHead(lines, end)) last.value = `${last.value} ${line.trim()}`.trim();
    else break;
  }
  return { labelled, end };
}

/** A folded or wrapped value, or one blank line between labelled lines (Outlook for Mac, web mail), or both. */
function continuesHead(lines: readonly string[], i: number): boolean {
  const [line = '', next = '', second = '', third = ''] = lines.slice(i, i + 4);
  if (LONE_ADDRESS.test(line) && LINE.exec(lines[i - 1] ?? '')?.[2]?.trim() === '') return true;
  if (line.trim() !== '') return isFolded(line) && LINE.test(next.trim() === '' ? second : next);
  if (LINE.test(next)) return true;
  return LONE_ADDRESS.test(next) && LINE.test(second.trim() === '' ? third : second);
}

/** No field of its own, labelled or not. */
function isFolded(line: string): boolean {
  return /^(?:[ \t]+\S|(?![!-9;-~]{1,76}[ \t]*:)\S)/.test(line) && !LINE.test(line);
}

const LONE_ADDRESS = /^[ \t]{0,40}<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?[,;]?[ \t]{0,9}$/;
