const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Undoes what Slack writes into a message's `text`: `<mailto:a@b|a@b>`, `<https://x|x>`, mentions, the three entities
 * (https://docs.slack.dev/messaging/formatting-message-text). A literal `<` of the author is always an entity, so
 * every bracket left is Slack's.
 */
export function mrkdwnToPlain(text: string): string {
  return text
    .replace(/<([^<>]{1,4000})>/g, (_whole, inside: string) => elementToPlain(inside))
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function elementToPlain(inside: string): string {
  const [target = '', label] = inside.split('|');
  if (/^[@!]/.test(target)) return '';
  if (target.startsWith('#')) return label ? `#${label}` : '';
  if (/^(?:mailto|tel):/i.test(target)) return label ?? target.replace(/^[a-z]+:/i, '');
  return label === undefined || label.includes('…') ? target : label;
}
