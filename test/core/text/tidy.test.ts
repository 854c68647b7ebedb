import { expect, it } from 'vitest';
import { tidy } from '../../../src/core/text/tidy.ts';

it.each([
  ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['full-width ASCII', '550 User unknown:taro@example.jp', '550 User unknown:taro@example.jp'],
  ['odd blanks', 'a\u00a0b\u3000c', 'a b c'],
  ['control and zero-width characters', 'a\u0000b\u200bc\u001fd\ufeff', 'abcd'],
  ['nothing of Japanese', 'メールを\t配信できません。\n', 'メールを\t配信できません。\n'],
  ['the order of right-to-left overrides', 'taro\u202egpj.exe', 'tarogpj.exe'],
])('makes %s plain', (_, text, wanted) => {
  expect(tidy(text)).toBe(wanted);
});
