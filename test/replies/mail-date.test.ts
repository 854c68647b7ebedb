import { describe, expect, it } from 'vitest';
import { mailDate } from '../../src/replies/mail-date.ts';

describe('mailDate', () => {
  it.each([
    ['Mon, 23 Nov 2026 10:00:00 +0900', '23 November 2026, 10:00 (Japan time)', '2026年11月23日 10:00(日本時間)'],
    ['1 May 2026 09:05 -0700 (PDT)', '1 May 2026, 09:05 -0700', '2026年5月1日 09:05 -0700'],
    ['Fri, 2 Jan 2026 00:00:00 GMT', '2 January 2026, 00:00 GMT', '2026年1月2日 00:00 GMT'],
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z'],
    ['31 Foo 2026 10:00', '31 Foo 2026 10:00', '31 Foo 2026 10:00'],
  ])('%s', (date, english, japanese) => {
    expect(mailDate(date, 'en')).toBe(english);
    expect(mailDate(date, 'ja')).toBe(japanese);
  });
});
