import type { Condition, Family, Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import type { RuleFile } from './rule-schema.ts';

type WrittenRule = RuleFile['rules'][number];

/**
 * Turns a validated file into rules under the names of the house.
 *
 * @param lineOf the line on which the rule of that index begins
 * @throws RuleError where a regular expression cannot be read
 */
export function rulesFromYaml(file: string, read: RuleFile, lineOf: (index: number) => number): readonly Rule[] {
  const family: Family = {
    family: read.family,
    side: read.side,
    name: read.name,
    page: read.page,
    hosts: read.hosts.map(lower),
    domains: read.domains.map(lower),
    marks: read.marks,
    severalCompanies: read['several-companies'],
    filtersSayUnknown: read['filters-say-unknown'],
    file,
  };
  return read.rules.map((rule, index) => toRule(family, lineOf(index), rule));
}

function toRule(family: Family, line: number, rule: WrittenRule): Rule {
  return {
    ...rule,
    family,
    line,
    permanence: rule.permanence,
    addressIsDead: rule['address-is-dead'],
    when: rule.when.map((condition) => toCondition(`${family.file}:${line} ${rule.id}`, condition)),
    nearMisses: rule['near-misses'],
    texts: rule.texts,
    ask: rule.ask && {
      question: { en: rule.ask.en, ja: rule.ask.ja },
      choices: rule.ask.choices.map(({ en, ja, cause, whose }) => ({ label: { en, ja }, cause, whose })),
    },
  };
}

function toCondition(where: string, read: WrittenRule['when'][number]): Condition {
  return {
    ...read,
    alsoSays: read['also-says'],
    unlessSays: read['unless-says'],
    matches: expression(where, read.matches),
    unlessMatches: expression(where, read['unless-matches']),
    refusingHost: read['refusing-host'].map(lower),
    reportingHost: read['reporting-host'].map(lower),
    recipientDomain: read['recipient-domain'].map(lower),
    namesAddressOf: read['names-address-of'],
    ownWords: read['own-words'],
  };
}

function expression(where: string, pattern: string | undefined): RegExp | undefined {
  try {
    return pattern === undefined ? undefined : new RegExp(pattern, 'i');
  } catch (cause) {
    throw new RuleError(where, `matches: ${(cause as Error).message}`, 'Mend the regular expression');
  }
}

function lower(text: string): string {
  return text.toLowerCase();
}
