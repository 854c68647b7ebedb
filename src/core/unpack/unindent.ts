/** Takes off the indentation that all lines of a text share: somebody moved it in as a whole. */
export function unindent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return shared > 0 && Number.isFinite(shared) ? lines.map((line) => line.slice(shared)).join('\n') : text;
}
