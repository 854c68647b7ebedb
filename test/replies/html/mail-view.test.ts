import { describe, expect, it } from 'vitest';
import { HTML_LIMITS } from '../../../src/replies/html/limits.ts';
import { mailView } from '../../../src/replies/html/mail-view.ts';
import { webOf } from '../../../src/replies/locales/web-of.ts';

const WORDS = '550 5.1.1 User unknown';

function view(text: string): string {
  return mailView({ text, isPasted: true, words: WORDS }, false, webOf('en')).markup;
}

describe('the mail as it was pasted', () => {
  it('marks the words line by line, without the quoting before them', () => {
    expect(view('said: 550 5.1.1\n> User unknown!')).toContain(
      'said: <mark>550 5.1.1</mark>\n&gt; <mark>User unknown</mark>!',
    );
  });

  it('says that it marks nothing where the words are not there', () => {
    expect(view('550 5.1.1 Somebody unknown')).toContain('nothing is marked');
    expect(view('550 5.1.1 Somebody unknown')).not.toContain('<mark>');
  });

  it('shows what would turn the text around, and escapes the rest', () => {
    expect(view(`${WORDS} \u202e<script>`)).toContain('[U+202E]&lt;script&gt;');
  });

  it('shows a text at the limit whole, and a longer one around the words', () => {
    const { mailText } = HTML_LIMITS;
    expect(view('x'.repeat(mailText))).not.toContain('left out');
    const long = view(`${'x'.repeat(mailText * 2)} ${WORDS} ${'y'.repeat(mailText)}`);
    expect(long).toContain(`<mark>${WORDS}</mark>`);
    expect(long.match(/characters left out/g)).toHaveLength(2);
    expect(long.length).toBeLessThan(mailText * 1.2);
  });
});
