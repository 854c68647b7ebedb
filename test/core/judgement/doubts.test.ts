import { describe, expect, it } from 'vitest';
import {
  codeContradictsWords,
  oneOfSeveral,
  temporaryIsNotDead,
  wordsAreCut,
} from '../../../src/core/judgement/doubts.ts';
import { makeProposal, makeSituation } from './make-situation.ts';

it('oneOfSeveral says how many failed', () => {
  expect(oneOfSeveral(makeProposal(), makeSituation({ recipients: 3 })).because).toEqual([
    { kind: 'several-recipients', count: 3 },
  ]);
  expect(oneOfSeveral(makeProposal(), makeSituation()).because).toEqual([]);
});

describe('codeContradictsWords', () => {
  it.each([
    ['words on an address, a code on policy', 'userunknown', '5.7.1', 'medium', false],
    ['words on an address, a code on content', 'hasmoved', '5.6.0', 'medium', false],
    ['words on policy, a code on an address', 'authfailure', '5.1.1', 'medium', true],
    ['words and code on an address', 'userunknown', '5.1.1', 'high', true],
    ['a full mailbox under x.1.x, as many write it', 'mailboxfull', '5.1.1', 'high', true],
    ['words on policy, a code on policy', 'authfailure', '5.7.1', 'high', true],
  ] as const)('%s', (_, reason, status, confidence, dead) => {
    const told = codeContradictsWords(makeProposal({ reason }), makeSituation({ facts: { status } }));
    expect(told).toMatchObject({ confidence, dead });
    expect(told.because).toEqual(confidence === 'medium' ? [{ kind: 'contradiction', status, reason }] : []);
  });

  it('believes a provider that is proved', () => {
    const file = {
      side: 'remote',
      hosts: ['example.com'],
      rules: [{ id: 'example/unknown', when: { says: 'User unknown' } }],
    };
    const situation = makeSituation({ facts: { status: '5.7.1', remoteMta: 'mx.example.com' }, file });
    expect(codeContradictsWords(makeProposal(), situation)).toMatchObject({ confidence: 'high', dead: true });
  });
});

describe('temporaryIsNotDead', () => {
  it.each([
    ['4.1.1', undefined, 'userunknown', false],
    [undefined, '450', 'userunknown', false],
    ['5.1.1', undefined, 'userunknown', true],
    ['4.4.4', undefined, 'hostunknown', true],
  ] as const)('%s %s %s: dead %s', (status, replyCode, reason, dead) => {
    expect(temporaryIsNotDead(makeProposal({ reason }), makeSituation({ facts: { status, replyCode } })).dead).toBe(
      dead,
    );
  });
});

describe('wordsAreCut', () => {
  it.each([
    ['550 5.1.1 User unknown because', 'low'],
    ['550 5.1.1 User unknown ...', 'low'],
    ['550 5.1.1 User unknown…', 'low'],
    ['550 5.1.1 User unknown.', 'high'],
    ['550 5.1.1 User unknown', 'high'],
  ])('%s: %s', (words, confidence) => {
    expect(wordsAreCut(makeProposal(), makeSituation({ words })).confidence).toBe(confidence);
  });

  it('a long decisive sentence that is whole is believed', () => {
    const says = 'Recipient address rejected: User unknown';
    const situation = makeSituation({
      words: `550 5.1.1 ${says} due to`,
      file: { rules: [{ id: 'common/long', when: { says } }] },
    });
    expect(wordsAreCut(makeProposal(), situation)).toMatchObject({
      confidence: 'high',
      because: [{ kind: 'words-cut' }],
    });
  });
});
