import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/replies/discord/escape-markdown.ts';
import { discordMarkdown } from '../../../src/replies/html/discord-markdown.ts';

/** The words of some HTML, as they are read. */
function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name as string] as string;
  });
}

describe("Discord's markdown as HTML", () => {
  it.each([
    ['### Refused', '<h3 class="preview-header" dir="auto">Refused</h3>'],
    ['-# small', '<p class="preview-small" dir="auto">small</p>'],
    ['> 550 no', '<blockquote dir="auto">550 no</blockquote>'],
    ['**Who \\*acts\\***', '<p dir="auto"><b>Who *acts*</b></p>'],
    ['see <https://example.com/a>', '<p dir="auto">see <span class="preview-link">https://example.com/a</span></p>'],
    ['put `v=spf1 **`', '<p dir="auto">put <code>v=spf1 **</code></p>'],
    ['\\> no quote', '<p dir="auto">&gt; no quote</p>'],
  ])('shows %j', (markdown, expected) => {
    expect(discordMarkdown(markdown).markup).toBe(expected);
  });

  it('shows numbers and levels of lists', () => {
    const { markup } = discordMarkdown('2. second\n  - inner\n- other');
    expect(words(markup)).toBe('2.second◦inner•other');
    expect(markup).toContain('preview-inner');
  });

  it('shows what was escaped for Discord as it was before, and nothing of it as markup', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 *_~`|\\<>#[\]()&"'-]{1,40}$/), (text) => {
        const { markup } = discordMarkdown(`x${escapeMarkdown(text)}`);
        expect(words(markup)).toBe(`x${text}`);
        expect(markup).toMatch(/^<p dir="auto">[^<]*<\/p>$/);
      }),
    );
  });
});
