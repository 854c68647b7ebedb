import { describe, expect, it } from 'vitest';
import type { BounceFacts } from '../../src/core/bounce-facts.ts';
import { classify } from '../../src/core/classify.ts';
import type { KnownWords } from '../../src/core/kinds/bounce.ts';
import type { Notice } from '../../src/core/notice.ts';
import { readFacts } from '../../src/core/readers/read-facts.ts';
import { makeNotice, statusReport } from './make-notice.ts';

const NOTHING_KNOWN: KnownWords = { ofServers: () => false, ofTrouble: () => false };

/** What a notice is, by its own facts. */
function classified(parts: Partial<Notice>, known: Partial<KnownWords> = {}) {
  const notice = makeNotice(parts);
  return classify(notice, readFacts(notice), { ...NOTHING_KNOWN, ...known });
}

const PERSON: Partial<Notice> = {
  from: 'hanako@example.com',
  headers: new Map([['from', 'Hanako <hanako@example.com>']]),
};

describe('machines are believed before people', () => {
  it.each([
    [['failed'], 'failure'],
    [['delayed'], 'delay'],
    [['delivered'], 'delivered'],
    [['relayed'], 'delivered'],
    [['expanded'], 'delivered'],
    [['delivered', 'failed'], 'failure'],
    [['delayed', 'failed'], 'failure'],
    [['delivered', 'delayed'], 'delay'],
  ] as const)('actions %j: %s', (actions, kind) => {
    const groups = actions.flatMap((action, i) => [
      `Final-Recipient: rfc822; r${i}@example.com`,
      `Action: ${action}`,
      'Status: 2.0.0',
      '',
    ]);
    expect(classified({ ...statusReport(...groups), text: 'Your message has been delayed' }).kind).toBe(kind);
  });

  it.each([
    ['a complaint (RFC 5965)', 'feedback-report', 'Feedback-Type: abuse', 'feedback', undefined],
    [
      'a receipt (RFC 8098)',
      'disposition-notification',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      'other',
      'read-receipt',
    ],
  ] as const)('%s', (_, type, text, kind, about) => {
    expect(classified({ reports: [{ type, text }] })).toEqual({ kind, about });
  });
});

describe('what only rules know', () => {
  const talk = { ...PERSON, subject: '', text: 'ご注文番号が見つかりません taro@example.com' };

  it('a sentence that servers say about an address is a failure', () => {
    expect(classified(talk, { ofServers: ({ finalRecipient }) => finalRecipient === 'taro@example.com' }).kind).toBe(
      'failure',
    );
  });

  it('talk of trouble is a symptom', () => {
    expect(classified(talk, { ofTrouble: () => true })).toEqual({ kind: 'other', about: 'symptom' });
  });
});

it("a code in the facts is a server's answer, however automatic the mail is", () => {
  const facts: readonly BounceFacts[] = [
    { readBy: 'prose', words: '550 5.1.1 unknown', replyCode: '550', status: '5.1.1' },
  ];
  const notice = makeNotice({
    subject: 'Automatic reply: your mail',
    text: '550 5.1.1 unknown',
    headers: new Map([['auto-submitted', 'auto-replied']]),
  });
  expect(classify(notice, facts, NOTHING_KNOWN).kind).toBe('failure');
});
