import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/core/judgement/propose.ts';
import { ruleOf, type WrittenRule } from '../rules/make-book.ts';
import { makeSituation } from './make-situation.ts';

const rule = (parts: object): WrittenRule => ({
  id: 'common/unknown',
  when: { says: 'User unknown in table' },
  ...parts,
});
const WORDS = '550 5.1.1 User unknown in table';

describe('propose', () => {
  it('says what the rule says', () => {
    const file = {
      rules: [
        rule({
          reason: 'suspend',
          party: 'recipient',
          also: ['sender'],
          'address-is-dead': true,
          permanence: 'permanent',
        }),
      ],
    };
    expect(propose(makeSituation({ words: WORDS, file }))).toEqual({
      reason: 'suspend',
      party: 'recipient',
      also: ['sender'],
      permanence: 'permanent',
      dead: true,
      confidence: 'high',
      because: [{ kind: 'rule', cause: 'common/unknown' }],
    });
  });

  it('without a rule, that it cannot be told', () => {
    expect(propose(makeSituation({ words: '550 5.9.9 qwertz', facts: { replyCode: '550' } }))).toMatchObject({
      reason: 'onhold',
      party: 'unknown',
      permanence: 'permanent',
      dead: false,
      confidence: 'low',
      because: [{ kind: 'no-rule' }],
    });
  });
});

describe('how sure', () => {
  it.each([
    ['a long sentence', { when: { says: 'User unknown in table' } }, {}, 'high'],
    ['a short sentence', { when: { says: 'unknown' } }, {}, 'medium'],
    ['an expression', { when: { matches: 'unk?nown' } }, {}, 'high'],
    ['a rule that admits less', { when: { says: 'User unknown in table' }, confidence: 'low' }, {}, 'low'],
    ['a rule no page backs', { when: { says: 'User unknown in table' }, verified: false }, {}, 'medium'],
    ['a full code', { when: { status: 'x.1.1' } }, {}, 'medium'],
    ['a group of codes', { when: { status: '5.1.x' } }, {}, 'low'],
    ['a class of replies', { when: { reply: '55x' } }, {}, 'low'],
  ])('%s', (_, parts, header, confidence) => {
    const situation = makeSituation({
      words: WORDS,
      facts: { status: '5.1.1', replyCode: '550' },
      file: { ...header, rules: [rule(parts)] },
    });
    expect(propose(situation).confidence).toBe(confidence);
  });

  it('a provider that is proved', () => {
    const file = { side: 'remote', hosts: ['example.com'], rules: [rule({ when: { says: 'unknown' } })] };
    expect(propose(makeSituation({ words: WORDS, facts: { remoteMta: 'mx.example.com' }, file })).confidence).toBe(
      'high',
    );
  });

  it('says that no page backs it', () => {
    const { because } = propose(makeSituation({ words: WORDS, file: { rules: [rule({ verified: false })] } }));
    expect(because).toContainEqual({ kind: 'unverified' });
  });
});

it.each([
  [{ status: '5.1.1' }, 'permanent'],
  [{ status: '4.2.2', replyCode: '550' }, 'transient'],
  [{ replyCode: '421' }, 'transient'],
  [{ status: '2.0.0' }, 'unknown'],
  [{}, 'unknown'],
] as const)('%j is %s where the rule knows nothing better', (codes, wanted) => {
  expect(propose(makeSituation({ facts: codes })).permanence).toBe(wanted);
  expect(propose(makeSituation({ words: 'qwertz', facts: codes })).permanence).toBe(wanted);
});

it("is no surer than medium, and says so, where the asker's answer led to the cause", () => {
  const situation = makeSituation();
  expect(
    propose({
      ...situation,
      told: {
        rule: ruleOf(situation.book, 'common/unknown'),
        because: { kind: 'told-by-asker', cause: 'common/unknown' },
      },
    }),
  ).toMatchObject({
    confidence: 'medium',
    because: [{ kind: 'told-by-asker', cause: 'common/unknown' }],
  });
});
