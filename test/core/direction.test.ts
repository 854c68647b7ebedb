import { describe, expect, it } from 'vitest';
import { directionOf, senderOf } from '../../src/core/direction.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { makeFacts, makeNotice, makeReturned } from './make-notice.ts';

describe('directionOf', () => {
  const profile = { ...NO_PROFILE, domains: ['shop.example.jp'] };

  it.each([
    ['order@shop.example.jp', 'taro@example.com', 'outgoing'],
    ['order@news.shop.example.jp', 'taro@example.com', 'outgoing'],
    ['taro@example.com', 'order@shop.example.jp', 'incoming'],
    ['order@shop.example.jp', 'boss@shop.example.jp', 'internal'],
    ['hanako@example.net', 'taro@example.com', 'unknown'],
    ['hanako@myshop.example.jp', 'taro@example.com', 'unknown'],
  ])('from %s to %s: %s', (from, finalRecipient, wanted) => {
    const notice = makeNotice({ to: undefined, returned: makeReturned({ from, envelopeFrom: undefined }) });
    expect(directionOf(notice, [makeFacts('x', { finalRecipient })], profile)).toBe(wanted);
  });

  it('a mail that a service sent for us under its own From is still ours', () => {
    const notice = makeNotice({
      returned: makeReturned({ from: 'noreply@letters.example.net', envelopeFrom: 'bounce@shop.example.jp' }),
    });
    expect(directionOf(notice, [makeFacts('x')], profile)).toBe('outgoing');
  });

  it('what was typed counts, not where it was forwarded to', () => {
    const facts = makeFacts('x', { originalRecipient: 'info@shop.example.jp', finalRecipient: 'taro@example.com' });
    expect(directionOf(makeNotice({ to: 'hanako@example.net' }), [facts], profile)).toBe('incoming');
  });

  it('is unknown to a team that named no domains', () => {
    expect(directionOf(makeNotice(), [makeFacts('x')], NO_PROFILE)).toBe('unknown');
  });
});

describe('senderOf', () => {
  it.each([
    ['the From of the returned mail', { from: 'a@example.jp', envelopeFrom: 'b@example.jp' }, 'a@example.jp'],
    ['its envelope', { from: undefined, envelopeFrom: 'b@example.jp' }, 'b@example.jp'],
    ['whom the notice was sent to', { from: undefined, envelopeFrom: '' }, 'order@shop.example.jp'],
  ])('%s', (_, parts, wanted) => {
    expect(senderOf(makeNotice({ returned: makeReturned(parts) }))).toBe(wanted);
  });

  it('nobody, where nothing shows it', () => {
    expect(senderOf(makeNotice({ to: undefined }))).toBeUndefined();
  });
});
