import { describe, expect, it } from 'vitest';
import { noticeFromText } from '../../../src/core/unpack/notice-from-text.ts';

const paste = (text: string) => noticeFromText('-', text, 'paste');

describe('a paste', () => {
  it('loses chat markup and quoting', () => {
    expect(paste('> <<mailto:taro@example.com|taro@example.com>>: 550 5.1.1\n> User unknown').text).toBe(
      '<taro@example.com>: 550 5.1.1\nUser unknown',
    );
  });

  it('keeps the returned mail apart', () => {
    const notice = paste(
      '550 5.1.1 User unknown\n\n----- Original message -----\n\nReceived: from a.example.jp\nFrom: Order@shop.example.jp\nTo: taro@example.com\nSubject: Your order',
    );
    expect(notice.text).not.toContain('order@shop.example.jp');
    expect(notice.returned).toMatchObject({ from: 'order@shop.example.jp', to: ['taro@example.com'] });
  });

  it('takes From, To and Subject from the head under which it was forwarded', () => {
    const notice = paste(
      '見てください\n\n差出人: MAILER-DAEMON@mx.example.jp\n送信日時: 2026年11月23日 10:05\n宛先: order@shop.example.jp\n件名: Undelivered Mail\n\n550 5.1.1 User unknown',
    );
    expect(notice).toMatchObject({
      carriedBy: 'forward',
      from: 'mailer-daemon@mx.example.jp',
      to: 'order@shop.example.jp',
      subject: 'Undelivered Mail',
    });
    expect(notice.headers.get('date')).toBe('2026年11月23日 10:05');
    expect(notice.above.trim()).toBe('見てください');
  });

  it('of talk is only talk', () => {
    expect(paste('明日の会議は10時からです')).toMatchObject({
      carriedBy: 'paste',
      from: undefined,
      to: undefined,
      subject: '',
      reports: [],
      returned: undefined,
    });
  });
});
