import { describe, expect, it } from 'vitest';
import { decisiveQuote } from '../../../src/core/judgement/quote.ts';
import { matchRules } from '../../../src/core/rules/match.ts';
import { bookOf, subjectSaying } from '../rules/make-book.ts';

const book = bookOf({
  rules: [
    { id: 'common/full', when: { says: 'mailbox is full' } },
    { id: 'common/code', when: { status: 'x.9.9' } },
    { id: 'common/expression', when: { matches: 'quota of \\d+ MB' } },
  ],
});

/** What is quoted of a refusal. */
function quote(words: string, facts: Parameters<typeof subjectSaying>[2] = {}): string | undefined {
  const subject = subjectSaying(book, words, facts);
  return decisiveQuote(matchRules(book, subject)[0], subject);
}

describe('decisiveQuote', () => {
  it('is the sentence around the phrase, on one line, from its code on', () => {
    expect(quote('Hello,\nhost mx.example.com said: 552 5.2.2 The mailbox\n    is full. Try later.\n\nBye')).toBe(
      '552 5.2.2 The mailbox is full. Try later.',
    );
  });

  it("is the server's whole reply where an expression matched a piece of it", () => {
    expect(quote('552 over the quota  of 50 MB, sorry', {})).toBe('552 over the quota of 50 MB, sorry');
  });

  it('is the sentence around what an expression matched where no server replied', () => {
    expect(quote('over the quota  of 50 MB, sorry\n\nBye', {})).toBe('over the quota of 50 MB, sorry');
  });

  it('begins with the first line of a reply of several lines, and says its code once', () => {
    const reply =
      "452-4.2.2 Sorry.\n452-4.2.2\n452-4.2.2 The\n552-5.2.2 Hanako's\n552-5.2.2\n552-5.2.2 mailbox\n552 5.2.2 is full";
    expect(quote(reply)).toBe("552-5.2.2 Hanako's mailbox is full");
    expect(quote("552-5.2.2 Hanako's/552-5.2.2 mailbox/552 5.2.2 is full")).toBe("552-5.2.2 Hanako's mailbox is full");
  });

  it('holds both the first line and the phrase where much stands between them', () => {
    const words = quote(
      `552-5.2.2 First line.\n${'552-5.2.2 more and more words\n'.repeat(30)}552 5.2.2 The mailbox is full`,
    );
    expect(words).toMatch(/^552-5\.2\.2 First line\. more .* … mailbox is full$/);
  });

  it("is the server's words where only a code decided", () => {
    expect(quote('550 5.9.9   Odd\n error', { status: '5.9.9' })).toBe('550 5.9.9 Odd error');
  });

  it('is nothing where there are no words', () => {
    expect(quote('', { status: '5.9.9' })).toBeUndefined();
  });

  it.each([
    ['a long text', `The mailbox is full. ${'x'.repeat(5_000)}`],
    ['a long line before it', `${'x'.repeat(5_000)} The mailbox is full.`],
  ])('of %s is cut, and holds the phrase', (_, words) => {
    const cut = quote(words) ?? '';
    expect(cut.length).toBeLessThanOrEqual(401);
    expect(cut).toContain('mailbox is full');
  });
});
