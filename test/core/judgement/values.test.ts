import { describe, expect, it } from 'vitest';
import { placeholderValues } from '../../../src/core/judgement/values.ts';
import { makeNotice, makeReturned } from '../make-notice.ts';
import { makeSituation } from './make-situation.ts';

describe('placeholderValues', () => {
  it('holds what the mail states', () => {
    const notice = makeNotice({
      headers: new Map([['date', 'Mon, 23 Nov 2026 10:05:00 +0900']]),
      returned: makeReturned({ envelopeFrom: 'bounce@mail.example.net' }),
    });
    const facts = {
      remoteMta: 'mx.mail.example.com',
      reportingMta: 'mail.shop.example.jp',
      status: '5.7.1',
      queueId: '4F2A',
      willRetryUntil: 'tomorrow',
    };
    const values = placeholderValues(makeSituation({ facts, notice }), [
      { what: 'blocklist', value: 'bl.example.org', quote: '' },
    ]);
    expect(values).toMatchObject({
      recipient: 'taro@example.com',
      'recipient-domain': 'example.com',
      sender: 'order@shop.example.jp',
      'sender-domain': 'shop.example.jp',
      'auth-domain': 'mail.example.net',
      'refusing-host': 'mx.mail.example.com',
      'reporting-host': 'mail.shop.example.jp',
      'host-owner': 'example.com',
      list: 'bl.example.org',
      status: '5.7.1',
      'queue-id': '4F2A',
      'retry-until': 'tomorrow',
      date: 'Mon, 23 Nov 2026 10:05:00 +0900',
    });
    for (const unknown of ['ip', 'size', 'limit', 'url', 'code'] as const) expect(values).not.toHaveProperty(unknown);
  });

  it("the sending server's address is not the refusing host's", () => {
    const details = ['192.0.2.25', '203.0.113.7'].map((value) => ({ what: 'ip' as const, value, quote: '' }));
    const values = placeholderValues(makeSituation({ facts: { remoteIp: '192.0.2.25' } }), details);
    expect(values).toMatchObject({ ip: '203.0.113.7', 'refusing-host': '192.0.2.25' });
  });

  it('the domain a reply speaks of outranks the envelope', () => {
    const values = placeholderValues(makeSituation(), [{ what: 'auth-domain', value: 'example.org', quote: '' }]);
    expect(values['auth-domain']).toBe('example.org');
  });
});
