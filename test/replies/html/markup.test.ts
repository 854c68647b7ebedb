import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../../src/replies/html/markup.ts';

describe('markup', () => {
  it('escapes whatever is put in, and keeps markup as it is', () => {
    const name = '<b>"O\'Neil" & Söhne</b>';
    expect(html`<p title="${name}">${[html`<i>${name}</i>`, undefined, 3]}</p>`.markup).toBe(
      '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Söhne&lt;/b&gt;"><i>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Söhne&lt;/b&gt;</i>3</p>',
    );
  });

  it('leaves no character by which a text could get out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
        return !/[<>"'\x00-\x08\x0b-\x1f]|&(?!(?:amp|lt|gt|quot|#39);)/.test(escaped) && escaped.isWellFormed();
      }),
    );
  });
});
