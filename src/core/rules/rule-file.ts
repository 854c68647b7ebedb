import * as v from 'valibot';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Condition, Family, Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { type RuleFile, ruleFileSchema } from './rule-schema.ts';

/**
 * Reads one rule file.
 *
 * @param file its path, for messages and for answers that show their working
 * @param source its YAML
 * @throws RuleError where the YAML or its shape is wrong
 */
export function parseRuleFile(file: string, source: string): readonly Rule[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem) throw new RuleError(file, problem.message, 'Mend the YAML there');
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && node.type === 'PLAIN' && typeof node.value === 'string' && /\s/.test(node.value)) {
        const line = lines.linePos(node.range?.[0] ?? 0).line;
        throw new RuleError(`${file}:${line}`, `a bare sentence: ${node.value}`, "Put it between quotes '…'");
      }
    },
  });
  const checked = v.safeParse(ruleFileSchema, document.toJS());
  if (!checked.success) {
    const issue = checked.issues[0];
    const path = issue.path?.map((item) => String(item.key)) ?? [];
    const node = document.getIn(
      path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      true,
    );
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    const line = range ? `:${lines.linePos(range[0]).line}` : '';
    throw new RuleError(`${file}${line}`, `${path.join('.')}: ${issue.message}`, 'See rules/README.md for the format');
  }
  const rules = document.get('rules') as { items: { get(key: string, keep: true): unknown }[] };
  const lineOf = (index: number) => {
    const node = rules.items[index]?.get('id', true);
    return isScalar(node) ? lines.linePos(node.range?.[0] ?? 0).line : 0;
  };
  return toRules(file, checked.output, lineOf);
}

function toRules(file: string, read: RuleFile, lineOf: (index: number) => number): readonly Rule[] {
  const family: Family = {
    family: read.family,
    side: read.side,
    name: read.name,
    page: read.page,
    hosts: read.hosts.map(lower),
    domains: read.domains.map(lower),
    marks: read.marks,
    file,
  };
  return read.rules.map((rule, index) => ({
    id: rule.id,
    family,
    line: lineOf(index),
    reason: rule.reason,
    party: rule.party,
    also: rule.also,
    permanence: rule.permanence,
    addressIsDead: rule['address-is-dead'],
    verified: rule.verified,
    confidence: rule.confidence,
    dns: rule.dns,
    when: rule.when.map((condition) => toCondition(file, rule.id, condition)),
    sources: rule.sources,
    examples: rule.examples,
    nearMisses: rule['near-misses'],
    texts: rule.texts,
    ask: rule.ask && {
      question: { en: rule.ask.en, ja: rule.ask.ja },
      choices: rule.ask.choices.map(({ en, ja, cause }) => ({ label: { en, ja }, cause })),
    },
  }));
}

function toCondition(file: string, id: string, read: RuleFile['rules'][number]['when'][number]): Condition {
  return {
    kind: read.kind,
    status: read.status,
    reply: read.reply,
    command: read.command,
    action: read.action,
    says: read.says,
    alsoSays: read['also-says'],
    unlessSays: read['unless-says'],
    matches: read.matches === undefined ? undefined : expression(file, id, read.matches),
    refusingHost: read['refusing-host'].map(lower),
    reportingHost: read['reporting-host'].map(lower),
    recipientDomain: read['recipient-domain'].map(lower),
    namesAddressOf: read['names-address-of'],
    ownWords: read['own-words'],
  };
}

function expression(file: string, id: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (cause) {
    throw new RuleError(`${file} ${id}`, `matches: ${(cause as Error).message}`, 'Mend the regular expression');
  }
}

function lower(text: string): string {
  return text.toLowerCase();
}
