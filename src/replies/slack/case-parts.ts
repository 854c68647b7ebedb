import { fewOf } from '../few-of.ts';
import type { Locale } from '../locales/locale.ts';
import type { Case, Quote, ReplyStep, WhoActs } from '../reply.ts';
import { bullets, link, run, section, titled, titledList } from './block-parts.ts';
import type { RichElement, RichPart } from './blocks.ts';

/** One cause as running text, what to do first. */
export function caseParts(item: Case, locale: Locale): readonly RichPart[] {
  const { headings } = locale;
  return [
    ...(item.recipients.length > 1
      ? titledList(headings.recipients, fewOf(item.recipients, NAMED_RECIPIENTS, locale))
      : []),
    ...titled(headings.didYouMean, item.didYouMean),
    ...steps(headings.now, item.now, 0, false),
    ...who(item.who, locale),
    ...steps(headings.steps, item.steps, item.now.length, true),
    ...titledList(headings.not, item.not),
    ...titled(headings.happened, told(item)),
    ...quote(item.quote, locale),
    ...titled(headings.confidence, item.confidence ? [item.confidence.sentence] : []),
    ...steps(headings.later, item.later, undefined, true),
  ];
}

/** Most recipients that are named; of more the count is told. */
const NAMED_RECIPIENTS = 10;

/** Numbered steps, with an `offset` of those before; bullets where they have no order. */
function steps(heading: string, items: readonly ReplyStep[], offset: number | undefined, named: boolean) {
  if (items.length === 0) return [];
  const list = {
    type: 'rich_text_list',
    style: offset === undefined ? 'bullet' : 'ordered',
    ...(offset ? { offset } : {}),
    elements: items.map((step) => section(stepElements(step, named))),
  } as const;
  return [section([run(heading, { bold: true })]), list];
}

function stepElements({ who: actor, sentence, url, fill }: ReplyStep, named: boolean): readonly RichElement[] {
  return [
    ...(named ? [run(`${actor}: `, { bold: true })] : []),
    run(sentence),
    ...(url ? [run('\n'), link(url)] : []),
    ...fill.flatMap(({ field, value }) => [run(`\n${field}: `), run(value, { code: true })]),
  ];
}

function who(acts: WhoActs | undefined, { headings }: Locale): readonly RichPart[] {
  if (!acts) return [];
  return [
    ...titled(headings.who, [acts.label, ...(acts.contact ? [acts.contact] : [])]),
    ...(acts.also.length > 0 ? [section([run(headings.also)]), bullets(acts.also)] : []),
  ];
}

function told({ why, outlook, address }: Case): readonly string[] {
  return [why, outlook, address].filter((line): line is string => line !== undefined && line !== '');
}

function quote(quoted: Quote | undefined, { headings, words }: Locale): readonly RichPart[] {
  if (!quoted) return [];
  const source = words.saidBy(quoted.saidBy, quoted.when);
  const elements = [run(quoted.text), ...(source ? [run(`\n- ${source}`)] : [])];
  return [section([run(headings.quote, { bold: true })]), { type: 'rich_text_quote', elements }];
}
