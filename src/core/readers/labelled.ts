import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { addressesIn } from '../text/addresses.ts';
import { expandLastError } from '../text/exchange-last-error.ts';
import { readServerWords } from '../text/server-words.ts';

/** What a labelled line tells of a recipient. */
type Label = 'recipient' | 'original' | 'reason' | 'host';

/** How programs label those lines, in the order in which they are tried. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['original', /^original (?:recipient|address)$/i],
  [
    'recipient',
    /^(?:final |failed |intended )?recipient(?: e-?mail)?(?: ?address)?(?:\(s\))?$|^(?:宛先|受信者|送信先|あて先)(?:の?(?:メール)?アドレス)?$/i,
  ],
  [
    'reason',
    /^(?:reason|details?|error(?: (?:message|code|type|details?))?|diagnostic(?: code)?|(?:remote |smtp )?(?:server )?(?:response|reply|answer)|(?:エラー|不達)?(?:の?(?:原因|理由|内容|詳細|メッセージ)))$|^エラー$/i,
  ],
  ['host', /^remote (?:system|server|mta|host)$/i],
];

const LINE = /^[ \t]{0,40}([A-Za-z\p{L}][\p{L} ()-]{1,30}?)[ \t]{0,40}[:：][ \t]{0,20}(\S.{0,2000})$/u;

/** A label alone on its line, its value wrapped to the next. */
const WRAPPED = /^([ \t]{0,40}\p{L}[\p{L} ()-]{1,30}[::])[ \t]{0,9}\n(?=[ \t]{0,40}\S)/gmu;

/** Lines of one recipient. */
type Entry = { readonly told: Readonly<Partial<Record<Label, string>>>; readonly lines: readonly string[] };

/**
 * Reads notices that tell of a recipient in labelled lines: `Recipient address: …`, `Reason: …`, `Remote system: …`
 * (Messaging Server, MailEnable, web forms and others). Each has a recipient and a reason beside it.
 */
export function readLabelled(notice: Notice): readonly BounceFacts[] {
  return entriesIn(notice.text).flatMap((entry) => factsOf(entry) ?? []);
}

function entriesIn(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let told: Partial<Record<Label, string>> = {};
  let lines: string[] = [];
  const close = () => {
    if (told.recipient !== undefined && told.reason !== undefined) entries.push({ told, lines });
    told = {};
    lines = [];
  };
  for (const line of text.replace(WRAPPED, '$1 ').split('\n')) {
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    const label = LABELS.find(([, pattern]) => pattern.test(name))?.[0];
    const isHalf = told.recipient !== undefined && told.reason === undefined;
    if ((line.trim() === '' && !isHalf) || (label === 'recipient' && told.recipient !== undefined)) close();
    if (label !== undefined) told[label] ??= value;
    if (line.trim() !== '') lines.push(line.trim());
  }
  close();
  return entries;
}

function factsOf({ told, lines }: Entry): BounceFacts | undefined {
  const final = addressesIn(told.recipient ?? '')[0];
  if (final === undefined) return undefined;
  const original = addressesIn(told.original ?? '')[0];
  const words = expandLastError(lines.join('\n'));
  return stated<BounceFacts>({
    readBy: 'labelled',
    finalRecipient: final,
    originalRecipient: original === final ? undefined : original,
    ...readServerWords(words),
    diagnosticCode: expandLastError(told.reason ?? ''),
    words,
  } as BounceFacts);
}
