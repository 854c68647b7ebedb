import { objectIn, objectsIn, type Payload, textIn } from './payload.ts';

/**
 * The plain text of what somebody wrote with Slack's editor or pasted into it; undefined where a message has no such
 * block. Unlike the message's `text` it still tells an address from a link made of it.
 */
export function richTextToPlain(blocks: unknown): string | undefined {
  const written = objectsIn(blocks).flatMap((block) => {
    if (block['type'] === 'rich_text') return [partsOf(block)];
    return block['type'] === 'table' ? [tableOf(block)] : [];
  });
  return written.length === 0 ? undefined : written.join('\n');
}

function partsOf(block: Payload): string {
  return objectsIn(block['elements']).map(partOf).join('\n');
}

function partOf(part: Payload): string {
  const elements = objectsIn(part['elements']);
  return part['type'] === 'rich_text_list' ? elements.map(partOf).join('\n') : elements.map(elementOf).join('');
}

/** Mentions say nothing about a mail; an emoji is shown by its code points where Slack states them. */
function elementOf(element: Payload): string {
  switch (element['type']) {
    case 'text':
      return textIn(element['text']) ?? '';
    case 'link':
      return textIn(element['text']) ?? (textIn(element['url']) ?? '').replace(/^mailto:/i, '');
    case 'emoji':
      return emojiOf(element);
    default:
      return '';
  }
}

/** A paste of `::1:` may have become an emoji of that name. */
function emojiOf(element: Payload): string {
  const points = (textIn(element['unicode']) ?? '').split('-').map((point) => Number.parseInt(point, 16));
  const known = points.every((point) => point > 0 && point <= 0x10ffff);
  return known ? String.fromCodePoint(...points) : `:${textIn(element['name']) ?? ''}:`;
}

function tableOf(block: Payload): string {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  return rows.map((row) => objectsIn(row).map(cellOf).join('\t')).join('\n');
}

function cellOf(cell: Payload): string {
  return textIn(cell['text']) ?? partsOf(objectIn(cell));
}
