import { describe, expect, it } from 'vitest';
import { wordsKnownTo } from '../../src/core/known-words.ts';
import { makeNotice } from './make-notice.ts';
import { bookOf } from './rules/make-book.ts';

const book = bookOf({
  rules: [
    { id: 'common/long', when: { says: 'the mailbox of this person does not exist' } },
    { id: 'common/middle', when: { says: 'User unknown' } },
    { id: 'common/short', when: { says: 'no such' } },
    { id: 'common/symptom', when: { kind: 'other', about: 'symptom', says: 'メールが届かない' } },
  ],
});

describe('words of servers', () => {
  it.each([
    ['a long sentence alone', 'the mailbox of this person does not exist', {}, true],
    ['a sentence beside an address', 'User unknown', { finalRecipient: 'taro@example.com' }, true],
    ['a sentence beside a reply code', 'User unknown', { replyCode: '550' }, true],
    ['a sentence that people say too', 'User unknown', {}, false],
    ['two words beside an address', 'no such', { finalRecipient: 'taro@example.com' }, false],
    ['no words of a rule', 'hello taro', { finalRecipient: 'taro@example.com' }, false],
    ['what people say who have trouble', 'メールが届かない', { finalRecipient: 'taro@example.com' }, false],
  ])('%s: %#', (_, words, facts, wanted) => {
    const notice = makeNotice({ subject: '', text: words });
    expect(wordsKnownTo(book, notice).ofServers({ readBy: 'prose', words, ...facts })).toBe(wanted);
  });
});

describe('words of people who have trouble', () => {
  const ofTrouble = (text: string) => wordsKnownTo(book, makeNotice({ text })).ofTrouble();

  it.each([
    ['お客様にメールが届かないそうです', true],
    ['User unknown', false],
    ['明日は休みです', false],
    [`メールが届かない${'。'.repeat(2_001)}`, false],
  ])('%#', (text, wanted) => {
    expect(ofTrouble(text)).toBe(wanted);
  });
});
