import { expect, it } from 'vitest';
import { webOf } from '../../../src/replies/locales/web-of.ts';

/** Every path to a sentence of the local desk, with what stands there. */
function entries(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => entries(item, `${path}/${key}`));
}

it('the local desk says the same in both languages, and no Japanese in English', () => {
  const [english, japanese] = [entries(webOf('en')), entries(webOf('ja'))];
  expect(japanese.map(([path, value]) => `${path} ${typeof value}`)).toEqual(
    english.map(([path, value]) => `${path} ${typeof value}`),
  );
  expect(english.filter(([, value]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(String(value)))).toEqual([]);
  expect([...english, ...japanese].filter(([, value]) => value === '')).toEqual([]);
});
