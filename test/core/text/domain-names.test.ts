import { describe, expect, it } from 'vitest';
import { domainOf, isWithin, isWithinAny } from '../../../src/core/text/domain-names.ts';
import { isFreemail } from '../../../src/core/text/freemail.ts';
import { isSameOrganisation, registrableDomain } from '../../../src/core/text/registrable-domain.ts';

it.each([
  ['google.com', 'google.com', true],
  ['aspmx.l.google.com', 'google.com', true],
  ['aspmx.l.google.com.', 'google.com', true],
  ['notgoogle.com', 'google.com', false],
  ['google.com.example.net', 'google.com', false],
])('%s is within %s: %s', (host, domain, wanted) => {
  expect(isWithin(host, domain)).toBe(wanted);
  expect(isWithinAny(host, ['example.org', domain])).toBe(wanted);
});

it('nothing is within nothing', () => {
  expect(isWithinAny(undefined, ['example.jp'])).toBe(false);
  expect(isWithinAny('example.jp', [])).toBe(false);
});

it.each([
  ['taro@example.jp', 'example.jp'],
  ['"a@b"@example.jp', 'example.jp'],
  ['taro@', undefined],
  ['taro', undefined],
  [undefined, undefined],
])('the domain of %s is %s', (address, wanted) => {
  expect(domainOf(address)).toBe(wanted);
});

it.each([
  ['mx1.mail.example.co.jp', 'example.co.jp'],
  ['www1234.sakura.ne.jp', 'sakura.ne.jp'],
  ['example-com.mail.protection.outlook.com', 'outlook.com'],
  ['192.0.2.1', undefined],
  ['localhost', undefined],
])('%s was registered as %s', (host, wanted) => {
  expect(registrableDomain(host)).toBe(wanted);
});

describe('isSameOrganisation', () => {
  it.each([
    ['mx.example.co.jp', 'shop.example.co.jp', true],
    ['example.co.jp', 'other.co.jp', false],
    ['localhost', 'localhost', false],
    [undefined, undefined, false],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(isSameOrganisation(a, b)).toBe(wanted);
  });
});

it.each([
  ['gmail.com', true],
  ['docomo.ne.jp', true],
  ['shop.example.jp', false],
  ['mail.gmail.com', false],
  [undefined, false],
])('%s is a free-mail domain: %s', (domain, wanted) => {
  expect(isFreemail(domain)).toBe(wanted);
});
