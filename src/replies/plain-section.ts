/** A heading with its lines below it; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`■ ${heading}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Lines of a list without order. */
export function bullets(items: readonly string[]): readonly string[] {
  return items.map((item) => `- ${item}`);
}
