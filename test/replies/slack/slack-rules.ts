import type { Block, View } from '../../../src/replies/slack/blocks.ts';

/** What breaks one of Slack's rules in a message's or window's blocks; written from the Block Kit reference. */
export function breachesOf(blocks: readonly Block[], most = 50): readonly string[] {
  const ids = blocks.flatMap((block) => ('block_id' in block && block.block_id ? [block.block_id] : []));
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks`] : []),
    ...(new Set(ids).size === ids.length ? [] : ['a block_id twice']),
    ...ids.filter((id) => id.length > 255).map(() => 'block_id too long'),
    ...blocks.flatMap(breachesOfBlock),
    ...emptyTexts(blocks),
    ...(JSON.stringify(blocks).includes('mrkdwn') ? ['mrkdwn'] : []),
  ];
}

/** The same for a window, with its own limits. */
export function breachesOfView({ title, close, submit, blocks }: View): readonly string[] {
  const words = [title, close, submit].map((text) => text?.text ?? '');
  const hasFields = blocks.some(({ type }) => type === 'input');
  return [
    ...words.filter((word) => [...word].length > 24).map((word) => `title too long: ${word}`),
    ...(hasFields && submit === undefined ? ['fields without submit'] : []),
    ...breachesOf(blocks, 100),
  ];
}

function breachesOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return block.text.text.length > 150 ? ['header too long'] : [];
    case 'context':
      return block.elements.length > 10 || block.elements.some(({ text }) => text.length > 2_000) ? ['context'] : [];
    case 'rich_text':
      return block.elements.length === 0 ? ['empty rich_text'] : [];
    case 'actions':
      return breachesOfActions(block.elements);
    case 'table':
      return block.rows.length > 100 || block.rows.some((row) => row.length > 20) ? ['table too big'] : [];
    case 'input':
      return String(block.element['initial_value'] ?? '').length > 3_000 ? ['field too long'] : [];
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

type Buttons = Extract<Block, { type: 'actions' }>['elements'];

function breachesOfActions(buttons: Buttons): readonly string[] {
  return [
    ...(buttons.length === 0 || buttons.length > 25 ? [`${buttons.length} buttons`] : []),
    ...(new Set(buttons.map((one) => one.action_id)).size === buttons.length ? [] : ['an action_id twice']),
    ...buttons.filter(({ text }) => text.text.length > 75).map(() => 'button label too long'),
    ...buttons.filter(({ value }) => value.length > 2_000).map(() => 'button value too long'),
  ];
}

function emptyTexts(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'text' && value === '' ? ['empty text'] : emptyTexts(value),
  );
}
