import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/replies/json.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from './make-triage.ts';

describe('toJson', () => {
  const full = makeDiagnosis({
    facts: { originalRecipient: 'typed@example.jp' },
    evidence: [{ what: 'ip', value: '192.0.2.22', quote: 'with ip: [192.0.2.22]' }],
  });
  const json = toJson(makeTriage([full]), en);
  const [diagnosis] = json['diagnoses'] as Record<string, unknown>[];

  it('has the fields of the public format, in its order', () => {
    expect(Object.keys(json)).toEqual(['version', 'source', 'kind', 'diagnoses']);
    expect(Object.keys(diagnosis ?? {})).toEqual([
      'recipient', 'originalRecipient', 'action', 'status', 'replyCode', 'command', 'reason', 'permanence', 'hardBounce',
      'party', 'alsoInvolved', 'partyName', 'cause', 'confidence', 'basis', 'reportingMta', 'remoteMta', 'diagnosticCode',
      'evidence', 'because', 'title', 'nextActions', 'ask',
    ]); // biome-ignore format: a list
  });

  it('tells the steps and the question in the language asked for, and the reasoning in English', () => {
    const [japanese] = toJson(makeTriage([full]), ja)['diagnoses'] as Record<string, unknown>[];
    expect(japanese?.['because']).toEqual(diagnosis?.['because']);
    expect(japanese?.['title']).toBe('アドレスが存在しないか、受信設定で拒否されています');
    expect(japanese?.['nextActions']).toEqual([
      { who: 'helpdesk', do: 'taro@docomo.ne.jpがお客様から聞いたものと同じか確認してください。' },
      {
        who: 'recipient',
        do: 'shop.example.jpを受信リストに登録してください。',
        url: 'https://www.docomo.ne.jp/info/spam_mail/',
      },
    ]);
    expect(japanese?.['ask']).toEqual({
      question: 'taro@docomo.ne.jpにほかのメールは届いていますか?',
      choices: [
        { label: 'はい', cause: 'docomo/filtered' },
        { label: 'いいえ', cause: 'docomo/unknown-user' },
      ],
    });
  });

  it('leaves out what is not known, and asks nothing where no rule asks', () => {
    const bare = makeUnknown({ facts: { finalRecipient: undefined } as unknown as object });
    const { facts, ...rest } = bare;
    const { finalRecipient: _, ...without } = facts;
    const [told] = toJson(makeTriage([{ ...rest, facts: without }]), en)['diagnoses'] as Record<string, unknown>[];
    expect(told).not.toHaveProperty('recipient');
    expect(told).not.toHaveProperty('cause');
    expect(told).not.toHaveProperty('partyName');
    expect(told?.['ask']).toBeNull();
  });

  it('says why something could not be read', () => {
    const triage = makeTriage([], { kind: 'unreadable', unreadable: { why: 'empty' }, notice: undefined });
    expect(toJson(triage, en)).toEqual({
      version: 1,
      source: 'mail.eml',
      kind: 'unreadable',
      error: 'There is nothing in it: the file or text is empty.',
      diagnoses: [],
    });
  });

  it('says what an other mail is about and what is suspected', () => {
    expect(toJson(makeTriage([], { kind: 'other', about: 'phishing' }), en)).toMatchObject({ about: 'phishing' });
    expect(toJson(makeTriage([makeDiagnosis()], { suspected: ['hijack'] }), en)).toMatchObject({
      suspected: ['hijack'],
    });
  });
});
