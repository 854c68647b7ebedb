import { describe, expect, it } from 'vitest';
import { htmlToPlain } from '../../../src/core/unpack/html-text.ts';

describe('htmlToPlain', () => {
  it.each([
    [
      'a long line stays one line',
      `<p>550 5.1.1 ${'very '.repeat(40)}unknown</p>`,
      `550 5.1.1 ${'very '.repeat(40)}unknown`,
    ],
    ['capitals of a heading stay as written', '<h2>Address not found</h2>', 'Address not found'],
    [
      'pictures and where links lead are left out',
      '<img src="x.png" alt="icon"><a href="https://example.com/x">Learn more</a>',
      'Learn more',
    ],
    ['scripts and styles are left out', '<style>p{}</style><script>alert(1)</script><p>550 no</p>', '550 no'],
    ['entities are letters', '<p>&lt;taro@example.com&gt;: no</p>', '<taro@example.com>: no'],
  ])('%s', (_, html, wanted) => {
    expect(htmlToPlain(html).text.trim()).toBe(wanted);
  });

  it('rows of a table stay lines of their own', () => {
    const lines = htmlToPlain('<table><tr><td>Remote server</td></tr><tr><td>550 no</td></tr></table>')
      .text.trim()
      .split(/\s*\n\s*/);
    expect(lines).toEqual(['Remote server', '550 no']);
  });

  it('a page nested a thousand times is read in time', () => {
    const started = performance.now();
    expect(() => htmlToPlain(`${'<div>'.repeat(5_000)}550 no`)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
