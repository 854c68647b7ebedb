import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { compose } from '../../src/replies/compose.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import { composeSummary } from '../../src/replies/summary.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from './make-triage.ts';

describe('plainText', () => {
  const text = plainText(compose(makeTriage([makeDiagnosis()]), en, NO_PROFILE), en);

  it('begins with who refused whom, and then what to do', () => {
    const [headline, , first, step] = text.split('\n');
    expect(headline).toBe(
      '✕ docomo refused the mail to taro@docomo.ne.jp: The address does not exist or refuses mail from computers',
    );
    expect(first).toBe('■ What you do now');
    expect(step).toBe('  1. Compare taro@docomo.ne.jp with what the customer gave you.');
    expect(text.split('■ Who has to act')[0]?.trimEnd()).toMatch(/\n {2}\(From your side to the customer\.\)$/);
  });

  it('has its sections in the order of their use', () => {
    expect(text.match(/(?<=■ ).*/g)).toEqual([
      'What you do now',
      'Who has to act',
      'Then, in this order',
      'What not to do',
      'What happened',
      'How far the mail came',
      'The decisive words',
      'How sure this is',
      'One question that would decide',
      'Letters ready to send',
      'Technical facts',
    ]);
  });

  it('counts the steps through, each with its actor, page and fields', () => {
    expect(text).toContain(
      '  2. [The recipient] Please allow shop.example.jp.\n     https://www.docomo.ne.jp/info/spam_mail/\n     Domain: shop.example.jp',
    );
  });

  it('speaks Japanese', () => {
    const japanese = plainText(compose(makeTriage([makeDiagnosis()]), ja, NO_PROFILE), ja);
    expect(japanese).toContain(
      '■ まず行うこと\n  1. taro@docomo.ne.jpがお客様から聞いたものと同じか確認してください。',
    );
    expect(japanese).toContain('2. 【宛先の方】shop.example.jpを受信リストに登録してください。');
  });

  it('adds how to send the whole mail where part of it is missing', () => {
    const cut = makeUnknown({ because: [{ kind: 'words-cut' }] });
    expect(plainText(compose(makeTriage([cut]), en, NO_PROFILE), en)).toContain(
      '■ How to save a mail as a file\n  Outlook',
    );
  });

  it('answers everything without an undefined', () => {
    for (const kind of ['auto-reply', 'feedback', 'delivered', 'failure', 'delay', 'other', 'unreadable'] as const) {
      for (const locale of [en, ja]) {
        const reply = compose(makeTriage([], { kind, notice: undefined }), locale, NO_PROFILE);
        expect(plainText(reply, locale)).not.toMatch(/undefined|\[object|[{}]/);
      }
    }
  });
});

describe('many mails', () => {
  const unreadable = makeTriage([], {
    source: 'x.pdf',
    kind: 'unreadable',
    unreadable: { why: 'broken' },
    notice: undefined,
  });
  const mails = [
    makeTriage([makeUnknown()]),
    makeTriage([makeDiagnosis()], { source: 'a' }),
    makeTriage([makeDiagnosis()], { source: 'b' }),
    unreadable,
  ];
  const summary = composeSummary(mails, en, NO_PROFILE);

  it('stand by cause and party, the most frequent first', () => {
    expect(summary.headline).toBe('3 mails read: 2 causes');
    expect(summary.rows.map(({ cause, count, sources }) => [cause, count, sources])).toEqual([
      ['docomo/unknown-user', 2, ['a', 'b']],
      [undefined, 1, ['mail.eml']],
    ]);
  });

  it('are told in a terminal', () => {
    expect(plainText(summary, en)).toContain(
      '✕ 2 recipients: The address does not exist or refuses mail from computers\n    The recipient',
    );
    expect(plainText(summary, en)).toContain('■ 1 could not be read\n  - x.pdf: The file is damaged');
  });
});
