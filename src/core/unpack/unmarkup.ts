const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/**
 * Undoes what chats and mail clients write around addresses and links: `<mailto:a@b|a@b>`, `[a@b](mailto:a@b)`,
 * `a@b<mailto:a@b>`, `<https://x|x>`, and HTML entities in text that has no brackets of its own.
 */
export function unmarkup(text: string): string {
  let plain = text;
  if (/&(?:lt|gt|amp|quot|nbsp);/.test(plain)) {
    plain = plain.replace(/&(?:lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity).replace(/&amp;/g, '&');
  }
  if (!/mailto:|\|/i.test(plain)) return plain;
  return plain
    .replace(/<mailto:([^|<>\s]+)\|([^<>]*)>/gi, '$2')
    .replace(/\[([^[\]\n]{1,200})\]\(mailto:[^()\s]+\)/gi, '$1')
    .replace(/(?<=[\w>])\s?<mailto:[^<>\s]+>/gi, '')
    .replace(/<mailto:([^<>\s]+)>/gi, '<$1>')
    .replace(/<(https?:[^|<>\s]+)\|[^<>]*>/gi, '$1');
}
