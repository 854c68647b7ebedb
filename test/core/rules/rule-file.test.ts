import { describe, expect, it } from 'vitest';
import { RuleError } from '../../../src/core/rules/rule-error.ts';
import { parseRuleFile } from '../../../src/core/rules/rule-file.ts';

const HEAD = `family: example
side: remote
name: { en: Example, ja: 例 }
hosts: [MX.Example.com]
rules:
`;

const RULE = `  - id: example/unknown
    reason: userunknown
    party: sender
`;

const parse = (source: string) => parseRuleFile('remote/example.yaml', source);

describe('a rule file', () => {
  it('gives its rules, each with the line it begins on', () => {
    const rules = parse(
      `${HEAD}${RULE}    when: { says: 'User unknown' }\n  - id: example/full\n    reason: mailboxfull\n    party: recipient\n`,
    );
    expect(rules.map(({ id, line, family }) => [id, line, family.file])).toEqual([
      ['example/unknown', 6, 'remote/example.yaml'],
      ['example/full', 10, 'remote/example.yaml'],
    ]);
  });

  it('fills in what rules/README.md calls optional', () => {
    const [rule] = parse(`${HEAD}${RULE}    when: { says: 'User unknown' }\n`);
    expect(rule).toMatchObject({
      addressIsDead: false,
      verified: true,
      confidence: 'high',
      dns: 'sender',
      also: [],
      permanence: undefined,
      ask: undefined,
    });
    expect(rule?.family).toMatchObject({ hosts: ['mx.example.com'], domains: [], marks: [] });
    expect(rule?.when).toMatchObject([
      { says: ['User unknown'], alsoSays: [], ownWords: false, weak: false, matches: undefined },
    ]);
  });

  it('reads an expression without regard to case', () => {
    const [rule] = parse(`${HEAD}${RULE}    when: { matches: '^user .* unknown$' }\n`);
    expect(rule?.when[0]?.matches?.test('USER taro UNKNOWN')).toBe(true);
  });

  it('takes a reply that YAML read as a number', () => {
    expect(parse(`${HEAD}${RULE}    when: { reply: 550 }\n`)[0]?.when[0]?.reply).toEqual(['550']);
  });
});

describe('a mistake is told with its file, line and remedy', () => {
  it.each([
    [
      'a bare sentence',
      `${RULE}    when: { says: User unknown }\n`,
      'remote/example.yaml:9',
      'a bare sentence: User unknown',
      "Put it between quotes '…'",
    ],
    [
      'a bare sentence that YAML takes for a mapping',
      `${RULE}    examples:\n      - rejected: user unknown\n`,
      'remote/example.yaml:10',
      'a bare sentence: user unknown',
      'quotes',
    ],
    [
      'an unknown reason',
      '  - id: example/unknown\n    reason: nobodyhome\n    party: sender\n',
      'remote/example.yaml:7',
      'rules.0.reason',
      'rules/README.md',
    ],
    [
      'an unknown party',
      '  - id: example/unknown\n    reason: userunknown\n    party: somebody\n',
      'remote/example.yaml:8',
      'rules.0.party',
      'rules/README.md',
    ],
    ['a key nobody knows', `${RULE}    colour: red\n`, 'remote/example.yaml', 'rules.0.colour', 'rules/README.md'],
    [
      'an id without a family',
      '  - id: unknown\n    reason: userunknown\n    party: sender\n',
      'remote/example.yaml:6',
      'an id looks like family/short-name',
      'rules/README.md',
    ],
    [
      'an expression that cannot be read',
      `${RULE}    when: { matches: '(' }\n`,
      'remote/example.yaml:6 example/unknown',
      'matches:',
      'Mend the regular expression',
    ],
    [
      'a question with one answer',
      `${RULE}    ask: { en: 'a?', ja: 'b?', choices: [{ en: 'a', ja: 'b', cause: example/unknown }] }\n`,
      'remote/example.yaml:9',
      'a question has two to four answers',
      'rules/README.md',
    ],
    ['YAML that is none', '  - id: "unclosed\n', 'remote/example.yaml', 'quote', 'Mend the YAML there'],
  ])('%s', (_, rules, where, what, remedy) => {
    const read = () => parse(`${HEAD}${rules}`);
    expect(read).toThrow(RuleError);
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      expect(message.startsWith(where)).toBe(true);
      expect(message).toContain(what);
      expect(message).toContain(remedy);
    }
  });

  it.each([
    [
      'a status of another shape',
      `${RULE}    when: { status: '5.7' }\n`,
      ':9',
      'a status looks like 5.7.26, x.7.26 or x.7.x',
    ],
    ['a condition nobody knows', `${RULE}    when: { kommand: DATA }\n`, ':9', 'kommand'],
    ['a phrase without quotes that is a number', `${RULE}    when: { says: 550 }\n`, ':9', 'says'],
    ['an example with an unknown key', `${RULE}    examples: [{ text: 'a', hots: 'b' }]\n`, ':9', 'hots'],
    [
      'texts in one language: the line of the texts',
      `${RULE}    texts: { en: { title: 'a', why: 'b', steps: [{ who: helpdesk, do: 'c' }] } }\n`,
      ':9',
      'texts.ja',
    ],
    ['no party: the line of the rule', '  - id: example/unknown\n    reason: userunknown\n', ':6', 'rules.0.party'],
  ])('%s', (_, rules, line, what) => {
    expect(() => parse(`${HEAD}${rules}`)).toThrow(new RegExp(`^remote/example\\.yaml${line}: .*${what}`));
  });

  it('a file without rules', () => {
    expect(() => parse('family: example\nside: remote\nname: { en: Example, ja: 例 }\nrules: []\n')).toThrow(
      /there is no rule/,
    );
    expect(() => parse('')).toThrow(RuleError);
  });
});
