import { describe, expect, it } from 'vitest';
import { readDetails } from '../../src/core/details.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { makeFacts } from './make-notice.ts';

/** The values of one kind found in a server's words. */
const valuesOf = (what: Evidence['what'], words: string) =>
  readDetails(makeFacts(words))
    .filter((detail) => detail.what === what)
    .map(({ value }) => value);

describe('what an answer may quote', () => {
  it.each([
    ['ip', 'SPF [shop.example.jp] with ip: [192.0.2.22] = did not pass', ['192.0.2.22']],
    ['ip', '550 5.7.1 Client host [2001:db8:1:2::25] blocked', ['2001:db8:1:2::25']],
    ['ip', '550 5.7.1 Client host [2001:db8::25] blocked', ['2001:db8::25']],
    ['ip', 'refused 192.0.2.22, 192.0.2.22 and 203.0.113.7.', ['192.0.2.22', '203.0.113.7']],
    ['ip', 'version 15.20.4567.25 of 999.1.1.1', []],
    [
      'url',
      'see https://support.google.com/mail/answer/81126#authentication.',
      ['https://support.google.com/mail/answer/81126#authentication'],
    ],
    ['url', '詳しくは「https://example.jp/help」をご覧ください', ['https://example.jp/help']],
    ['vendor-code', '550 SC-001 (BAY004) Unfortunately, messages from 192.0.2.22', ['SC-001']],
    ['vendor-code', '550 5.7.1 part of their network is on our block list (S3150).', ['S3150']],
    ['vendor-code', '553 5.7.1 [BL21] Connections not accepted', ['BL21']],
    [
      'vendor-code',
      'STOREDRV.Submission.Exception:OutboundSpamException; RESOLVER.ADR.RecipNotFound; not found',
      ['RESOLVER.ADR.RecipNotFound'],
    ],
    ['blocklist', '554 5.7.1 Client host blocked using zen.spamhaus.org; see', ['zen.spamhaus.org']],
    ['blocklist', '550 your address is listed in BL.example.org', ['bl.example.org']],
    [
      'spf',
      'SPF [shop.example.jp] with ip: [192.0.2.22] = did not pass',
      ['SPF [shop.example.jp] with ip: [192.0.2.22] = did not pass'],
    ],
    ['spf', 'SPF check failed', ['SPF check failed']],
    ['dkim', 'DKIM = did not pass', ['DKIM = did not pass']],
    ['dmarc', "not accepted due to domain's DMARC policy.", ['DMARC policy']],
    ['auth-domain', 'SPF [shop.example.jp] with ip: [192.0.2.22] = did not pass', ['shop.example.jp']],
    [
      'auth-domain',
      "Unauthenticated email from shop.example.jp is not accepted due to domain's DMARC policy.",
      ['shop.example.jp'],
    ],
    ['auth-domain', 'Please contact the administrator of shop.example.jp domain', ['shop.example.jp']],
    ['size', '552 5.3.4 message size 31457280 exceeds size limit 10485760 of server', ['31457280']],
    ['limit', '552 5.3.4 message size 31457280 exceeds size limit 10485760 of server', ['10485760']],
    ['limit', 'larger than the maximum size of 25 MB', ['25 MB']],
  ] as const)('%s: %s', (what, words, wanted) => {
    expect(valuesOf(what, words)).toEqual(wanted);
  });

  it('each with the words around it, on one line', () => {
    const [ip] = readDetails(makeFacts('550-5.7.26 SPF [shop.example.jp]\n   with ip: [192.0.2.22] = did not pass'));
    expect(ip).toEqual({
      what: 'ip',
      value: '192.0.2.22',
      quote: expect.stringContaining('with ip: [192.0.2.22] = did not'),
    });
  });

  it('and what the report states: the queue id, and until when it is retried', () => {
    const facts = makeFacts('Connection timed out', {
      queueId: '4F2A91C0',
      willRetryUntil: 'Sat, 28 Nov 2026 10:00:00 +0900',
    });
    expect(readDetails(facts)).toEqual([
      { what: 'queue-id', value: '4F2A91C0', quote: '4F2A91C0' },
      { what: 'retry-until', value: 'Sat, 28 Nov 2026 10:00:00 +0900', quote: 'Sat, 28 Nov 2026 10:00:00 +0900' },
    ]);
  });

  it('is found in 70,000 characters on one line in a moment', () => {
    const started = performance.now();
    for (const filler of ['a', 'a.', '1.', 'SPF ', 'domain of ', 'http://'])
      readDetails(makeFacts(filler.repeat(70_000 / filler.length)));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
