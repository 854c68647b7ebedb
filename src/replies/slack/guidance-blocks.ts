import type { Locale } from '../locales/locale.ts';
import type { Guidance } from '../reply.ts';
import { bullets, header, run, section, spaced, titledList } from './block-parts.ts';
import type { Block, RichPart } from './blocks.ts';
import { fitParts } from './fit.ts';

/** Characters of guidance: beside an answer it must leave room. */
const ROOM = 3_500;

/** What to look for and to send. */
export function guidanceBlocks(guidance: Guidance, { headings }: Locale): readonly Block[] {
  const parts: readonly RichPart[] = [
    ...(guidance.sentences.length > 0 ? [section([run(guidance.sentences.join('\n'))])] : []),
    ...titledList(headings.lookFor, guidance.lookFor),
    ...titledList(headings.paste, guidance.paste),
    ...(guidance.saving.length > 0 ? [section([run(headings.saving, { bold: true })])] : []),
    ...guidance.saving.flatMap(({ client, lines }) => [section([run(client)]), bullets(lines)]),
  ];
  const fitting = spaced(fitParts(parts, ROOM));
  return [
    header(guidance.headline),
    ...(fitting.length > 0 ? [{ type: 'rich_text', elements: fitting } as const] : []),
  ];
}
