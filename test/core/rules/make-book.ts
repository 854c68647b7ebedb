import type { BounceFacts } from '../../../src/core/bounce-facts.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { makeRuleBook, type RuleBook } from '../../../src/core/rules/rule-book.ts';
import { parseRuleFile } from '../../../src/core/rules/rule-file.ts';
import { readScope } from '../../../src/core/rules/scope.ts';
import type { Subject } from '../../../src/core/rules/subject.ts';

/** A rule as written in YAML; what a test leaves out is a userunknown of the sender. */
export type WrittenRule = Readonly<Record<string, unknown>> & { readonly id: string };

/** A rule file as written in YAML; what a test leaves out is a common voice named after its family. */
export type WrittenFile = Readonly<Record<string, unknown>> & { readonly rules: readonly WrittenRule[] };

/** The YAML of a rule file; JSON is YAML. */
export function yamlOf({ rules, ...header }: WrittenFile): string {
  const family = rules[0]?.id.split('/')[0] ?? 'none';
  const written = rules.map((rule) => ({ reason: 'userunknown', party: 'sender', ...rule }));
  return JSON.stringify(
    { family, side: 'common', name: { en: family, ja: family }, ...header, rules: written },
    null,
    1,
  );
}

/** A book of these files, loaded as those in `rules/` are. */
export function bookOf(...files: readonly WrittenFile[]): RuleBook {
  return makeRuleBook(files.flatMap((file, index) => parseRuleFile(`file-${index + 1}.yaml`, yamlOf(file))));
}

/** The rule of a book that a test speaks of. */
export function ruleOf(book: RuleBook, id: string): Rule {
  const rule = book.byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** A failed recipient whose refusal says `words`, in a notice that says `elsewhere` too. */
export function subjectSaying(
  book: RuleBook,
  words: string,
  { elsewhere, kind = 'failure', about, sender, ...facts }: Partial<BounceFacts & Subject & { elsewhere: string }> = {},
): Subject {
  const near = readScope(book, words);
  return {
    facts: { readBy: 'test', words, diagnosticCode: words, ...facts },
    kind,
    about,
    sender,
    near,
    far: elsewhere === undefined ? near : readScope(book, `${words}\n${elsewhere}`),
  };
}
