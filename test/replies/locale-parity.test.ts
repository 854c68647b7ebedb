import { describe, expect, it } from 'vitest';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';

/** Every path to a sentence, with what stands there. */
function entries(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => entries(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => entries(item, path === '' ? key : `${path}.${key}`));
  }
  return [[path, value]];
}

const english = new Map(entries(en));
const japanese = new Map(entries(ja));
const RETURNED_TO_THE_OTHER_LANGUAGE = 'labels.otherLanguage';
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('the two languages', () => {
  it('have the same sentences', () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have a text or a function at the same places', () => {
    const kinds = (map: ReadonlyMap<string, unknown>) =>
      [...map].map(([key, value]) => `${key} ${typeof value}`).sort();
    expect(kinds(japanese)).toEqual(kinds(english));
  });

  it('have nothing empty', () => {
    const empty = [...english, ...japanese].filter(([, value]) => typeof value === 'string' && value.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have no Japanese in English', () => {
    const foreign = [...english].filter(
      ([path, value]) => path !== RETURNED_TO_THE_OTHER_LANGUAGE && JAPANESE.test(String(value)),
    );
    expect(foreign.map(([path]) => path)).toEqual([]);
  });

  it('set no blanks between Japanese characters', () => {
    const blank = /[\u3040-\u30ff\u4e00-\u9fff。、] +[\u3040-\u30ff\u4e00-\u9fff]/;
    const texts = [...japanese].filter(([, value]) => typeof value === 'string' && blank.test(value));
    expect(texts.map(([path]) => path)).toEqual([]);
  });

  it('name the same actors in the same steps', () => {
    const actors = (map: ReadonlyMap<string, unknown>) =>
      [...map].filter(([path]) => path.startsWith('situations') && path.endsWith('.who'));
    expect(actors(japanese)).toEqual(actors(english));
  });
});

describe('because', () => {
  it('says each kind of reasoning in both languages', () => {
    const piece = { kind: 'forwarded-to', typed: 'a@example.jp', final: 'b@example.com' } as const;
    expect(en.because(piece)).toBe('the mail went to a@example.jp, was forwarded to b@example.com, and failed there');
    expect(ja.because(piece)).toBe('a@example.jp宛てのメールがb@example.comへ転送され、転送先で失敗しています');
  });

  it('says the command in words and keeps one it does not know', () => {
    expect(en.because({ kind: 'at-command', command: 'RCPT' })).toContain('when the recipient address was given');
    expect(ja.because({ kind: 'at-command', command: 'RCPT' })).toContain('宛先を伝えた時点');
    expect(en.because({ kind: 'at-command', command: 'BDAT' })).toBe('it happened BDAT');
  });
});
