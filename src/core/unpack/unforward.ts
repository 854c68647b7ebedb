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
  /^[ \t>]{0,9}[-_ ]{0,80}(?:begin )?(?:forwarded (?:message|by)|original message|元のメッセージ|転送(?:メッセージ|された(?:メッセージ|メール))|weitergeleitete nachricht|message transféré|mensaje reenviado)[ :-]{0,80}$|^[ \t>]{0,9}_{8,80}$/i;

/** A whole head, or one under a client's mark; indented or below a notice's own words it is the returned mail's. */
function isPassedOn({ head, above }: Unforwarded, lines: readonly string[], start: number): boolean {
  const whole = head.from !== undefined && head.subject !== undefined && head.date !== undefined;
  const indented = /^[ \t]/.test(lines[start] ?? '');
  return ((whole && !indented) || isMarkedAbove(lines, start)) && !opensLikeANotice(above);
}

function isMarkedAbove(lines: readonly string[], start: number): boolean {
  const above = lines.slice(Math.max(0, start - 3), start).findLast((line) => line.trim() !== '');
  return above !== undefined && MARK.test(above);
}

function headAt(lines: readonly string[], start: number): { head: ForwardHead; end: number } | undefined {
  const found: Partial<Record<keyof ForwardHead, string>> = {};
  let labelled = 0;
  let i = start;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    const match = LINE.exec(line);
    if (match) {
      const field = FIELD_OF.get((match[1] as string).toLowerCase());
      if (field) found[field] ??= match[2]?.trim() ?? '';
      labelled++;
    } else if (labelled === 0 || !continuesHead(lines, i)) break;
  }
  const { from, to, subject, date } = found;
  if (labelled < 2 || (from === undefined && subject === undefined)) return undefined;
  return { head: { from, to, subject, date }, end: i };
}

/** A folded value, or one blank line between two labelled lines (Outlook for Mac, web mail). */
function continuesHead(lines: readonly string[], i: number): boolean {
  const line = lines[i] as string;
  if (/^[ \t]+\S/.test(line) && !LINE.test(line)) return LINE.test(lines[i + 1] ?? '');
  return line.trim() === '' && LINE.test(lines[i + 1] ?? '');
}
