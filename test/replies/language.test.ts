import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/replies/language.ts';

const BOUNCE = 'This is the mail system at host mx.example.com. I am sorry to have to inform you …';

describe('chooseLanguage', () => {
  it('takes the setting before everything', () => {
    expect(chooseLanguage({ setting: 'en', asker: 'ja-JP', around: 'お願いします', bounce: BOUNCE })).toBe('en');
    expect(chooseLanguage({ setting: 'auto', asker: 'ja-JP' })).toBe('ja');
  });

  it.each([
    ['ja', 'ja'],
    ['ja_JP.UTF-8', 'ja'],
    ['en-US', 'en'],
    ['fr', 'en'],
  ] as const)("takes the asker's language %s", (asker, language) => {
    expect(chooseLanguage({ asker, around: 'よろしく' })).toBe(language);
  });

  it.each(['C.UTF-8', 'POSIX', ''])('takes %s for no language', (asker) => {
    expect(chooseLanguage({ asker, around: 'これは何ですか' })).toBe('ja');
  });

  it('goes by the words around the bounce, not by the bounce', () => {
    expect(chooseLanguage({ around: 'これ、何が起きていますか?', bounce: BOUNCE })).toBe('ja');
    expect(chooseLanguage({ around: 'What is this?', bounce: '配信不能' })).toBe('en');
  });

  it('takes mentions, links, addresses and emoji for no words', () => {
    expect(
      chooseLanguage({ around: '<@U123ABC> https://example.com/a a@example.com :eyes:', bounce: '宛先不明' }),
    ).toBe('ja');
  });

  it("goes by the bounce where nobody wrote anything, and by the desk's own language last", () => {
    expect(chooseLanguage({ bounce: 'メールを配信できませんでした' })).toBe('ja');
    expect(chooseLanguage({ bounce: BOUNCE })).toBe('en');
    expect(chooseLanguage({ bounce: BOUNCE }, 'ja')).toBe('ja');
  });
});
