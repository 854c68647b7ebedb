import { describe, expect, it } from 'vitest';
import { mailDate } from '../../src/replies/mail-date.ts';

describe('mailDate', () => {
  it.each([
    ['Mon, 23 Nov 2026 10:00:00 +0900', '23 November 2026, 10:00 (Japan time)', '2026年11月23日 10:00(日本時間)'],
    ['30 Apr 2026 19:05 -0700 (PDT)', '30 April 2026, 19:05 -0700', '2026年5月1日 11:05(日本時間)'],
    ['Thu, 31 Dec 2026 20:30:00 GMT', '31 December 2026, 20:30 GMT', '2027年1月1日 5:30(日本時間)'],
    ['Fri, 2 Jan 2026 00:00:00 XYZ', '2 January 2026, 0:00 XYZ', '2026年1月2日 0:00 XYZ'],
    ['Fri, 2 Jan 2026 00:00', '2 January 2026, 0:00', '2026年1月2日 0:00'],
    ['2026-11-23T10:00:00.123Z', '23 November 2026, 10:00 UTC', '2026年11月23日 19:00(日本時間)'],
    ['2026-11-23 10:00:00+09:00', '23 November 2026, 10:00 (Japan time)', '2026年11月23日 10:00(日本時間)'],
    ['2026年11月12日(木) 9:41', '12 November 2026, 9:41', '2026年11月12日 9:41'],
    ['2026年11月17日火曜日 14:22', '17 November 2026, 14:22', '2026年11月17日 14:22'],
    ['31 Foo 2026 10:00', '31 Foo 2026 10:00', '31 Foo 2026 10:00'],
    ['30 Feb 2026 10:00', '30 Feb 2026 10:00', '30 Feb 2026 10:00'],
  ])('%s', (date, english, japanese) => {
    expect(mailDate(date, 'en')).toBe(english);
    expect(mailDate(date, 'ja')).toBe(japanese);
  });
});
