import { expect, it } from 'vitest';
import { isMailerDaemon, isNoticeSubject } from '../../../src/core/text/mailer-daemon.ts';
import { opensLikeANotice } from '../../../src/core/text/notice-opening.ts';

it.each([
  ['Mail Delivery System <MAILER-DAEMON@mail.example.jp>', true],
  ['Mail Delivery Subsystem <mailer-daemon@googlemail.com>', true],
  ['postmaster@example.co.jp', true],
  ['Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>', true],
  ['<>', true],
  ['山田太郎 <taro@example.jp>', false],
  ['Example Shop <info@shop.example.jp>', false],
])('%s is a mail robot: %s', (from, wanted) => {
  expect(isMailerDaemon(from)).toBe(wanted);
});

it.each([
  ['Undelivered Mail Returned to Sender', true],
  ['Fwd: Undeliverable: 見積書の件', true],
  ['failure notice', true],
  ['Delivery Status Notification (Failure)', true],
  ['Mail delivery failed: returning message to sender', true],
  ['Warning: message 1aBcDe-000001-Xx delayed 24 hours', true],
  ['配信不能: ご注文の確認', true],
  ['Returned mail: see transcript for details', true],
  ['見積書の件', false],
  ['Your order has shipped', false],
  ['Re: lunch on Friday', false],
  ['本日の配信スケジュール', false],
])('a notice is headed %s: %s', (subject, wanted) => {
  expect(isNoticeSubject(subject)).toBe(wanted);
});

it.each([
  ['This is the mail system at host mail.example.jp.', true],
  ['Hi. This is the qmail-send program at example.jp.', true],
  ['This message was created automatically by mail delivery software.', true],
  ["Your message wasn't delivered to taro@example.jp because the address couldn't be found", true],
  ['Delivery has failed to these recipients or groups:', true],
  ['   ----- The following addresses had permanent fatal errors -----', true],
  ['以下のメールアドレスへの送信に失敗しました。', true],
  ['お世話になっております。見積書をお送りします。', false],
  ['Hi all, lunch is at noon.', false],
])('a server begins with %s: %s', (text, wanted) => {
  expect(opensLikeANotice(text)).toBe(wanted);
});

it.each([
  ["Your message to taro@example.jp\ncouldn't be delivered."],
  ['The following message to <taro@example.jp> was undeliverable.'],
  ['Your message of Mon, 23 Nov 2026 to taro@example.com could not be delivered.'],
])('a server begins with %s, an address within the sentence', (text) => {
  expect(opensLikeANotice(text)).toBe(true);
});

it('only the introduction counts', () => {
  expect(opensLikeANotice(`${'はじめに。'.repeat(800)}\nThis is the mail system at host mail.example.jp.`)).toBe(false);
});
