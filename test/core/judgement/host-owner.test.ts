import { expect, it } from 'vitest';
import { hostOwner } from '../../../src/core/judgement/host-owner.ts';
import { SHIPPED } from '../../shipped-book.ts';

it.each([
  ['outlook-jp.olc.protection.outlook.com', 'Outlook.com(Hotmail)'],
  ['example-jp.mail.protection.outlook.com', 'Microsoft 365(Exchange)'],
  ['mfsmax.docomo.ne.jp', 'NTTドコモ'],
  ['www1234.sakura.ne.jp', 'さくらのレンタルサーバ'],
])('%s is run by %s', (host, name) => {
  expect(hostOwner(host, SHIPPED)).toMatchObject({ ja: name });
});

it.each([
  ['smtp14.lolipop.jp', 'lolipop.jp'],
  ['mx1.shop.example.jp', 'example.jp'],
])('%s belongs to whoever registered %s', (host, domain) => {
  expect(hostOwner(host, SHIPPED)).toBe(domain);
});
