import { expect, it } from 'vitest';
import { triageText } from '../../shipped-book.ts';

it.each([
  '550 no such user as taro@shop.example, sender rejected',
  '550 5.1.0 <taro@shop.example>: From address does not exist',
  '550 HELO domain does not exist',
  '550 DKIM domain does not exist: no such domain',
  '553 your mail address does not exist',
  '550 PTR domain not found',
  '550 Verification: host not found for sender',
  '550 5.1.1 Address rejected: invalid sender',
  '550 The domain of the URL does not exist',
  '550 5.1.1 <hanako.example@au.com>: refused',
  '550 5.1.1 <hanako.example@docomo.ne.jp>: refused',
])('%s: nobody is called dead, and nothing is told as sure', async (reply) => {
  const { diagnoses } = await triageText(reply);
  expect(diagnoses.map(({ hardBounce, confidence }) => [hardBounce, confidence === 'high'])).toEqual([[false, false]]);
});

it.each([
  '550 5.1.1 <hanako@shop.example>: Recipient address rejected: User unknown; returned to sender',
  '550 5.1.1 <hanako@shop.example>... User unknown',
])('%s: the recipient is meant', async (reply) => {
  const { diagnoses } = await triageText(reply);
  expect(diagnoses.map(({ hardBounce }) => hardBounce)).toEqual([true]);
});

it('a final code beside "try again later" is no word on the address', async () => {
  const { diagnoses } = await triageText('550 user not found in LDAP, try again later');
  expect(diagnoses.map(({ hardBounce }) => hardBounce)).toEqual([false]);
});
