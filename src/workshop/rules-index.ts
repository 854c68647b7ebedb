import type { Rule } from '../core/rules/rule.ts';
import type { RuleBook } from '../core/rules/rule-book.ts';
import type { Language } from '../core/team-profile.ts';
import { fillPlaceholders } from '../replies/fill-placeholders.ts';
import type { Locale } from '../replies/locales/locale.ts';
import { localeOf } from '../replies/locales/locale-of.ts';

/** Where the index of each language stands, from the repository's root. */
export const INDEX_FILES: Readonly<Record<Language, string>> = { en: 'docs/RULES.md', ja: 'docs/RULES.ja.md' };

/** Most characters of a sentence that a cell of the table shows. */
const CELL_LENGTH = 100;

type Words = {
  readonly title: string;
  readonly intro: (count: number, files: number) => string;
  readonly columns: readonly string[];
  readonly code: string;
  readonly asked: string;
  readonly unverified: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'The rule book',
    intro: (count, files) =>
      `${count} causes in ${files} files. [日本語](RULES.ja.md)\n\nWritten by \`npm run rules -- index\`; do not edit. How a rule is written: [rules/README.md](../rules/README.md).`,
    columns: ['Cause', 'What happened', 'Who acts', 'Recognised by, for instance', 'Source'],
    code: 'code',
    asked: 'the answer to a question',
    unverified: 'unverified',
  },
  ja: {
    title: 'ルール一覧',
    intro: (count, files) =>
      `${files}ファイル、${count}件の原因を収めています。 [English](RULES.md)\n\n\`npm run rules -- index\`で生成したものです。直接編集しないでください。書き方は[rules/README.md](../rules/README.md)をご覧ください。`,
    columns: ['原因', '何が起きたか', '対応が必要な方', '見分ける文言(例)', '出典'],
    code: 'コード',
    asked: '質問への回答',
    unverified: '未確認',
  },
};

/** Writes the table of all causes as Markdown: what happened, who acts, a phrase it is known by, where it is published. */
export function rulesIndex(book: RuleBook, language: Language): string {
  const words = WORDS[language];
  const locale = localeOf(language);
  const byFile = Map.groupBy(book.rules, ({ family }) => family.file);
  const sections = [...byFile].map(([file, rules]) => section(file, rules, words, locale));
  return `# ${words.title}\n\n${words.intro(book.rules.length, byFile.size)}\n\n${sections.join('\n')}`;
}

function section(file: string, rules: readonly Rule[], words: Words, locale: Locale): string {
  const name = rules[0]?.family.name[locale.language] ?? file;
  const rows = rules.map((rule) => row(cellsOf(rule, words, locale)));
  const head = [row(words.columns), row(words.columns.map(() => '---'))];
  return `## ${cell(name)}: [${file}](../rules/${file})\n\n${[...head, ...rows].join('\n')}\n`;
}

function cellsOf(rule: Rule, words: Words, locale: Locale): readonly string[] {
  const title = rule.texts?.[locale.language].title ?? '';
  return [
    `\`${rule.id}\``,
    cell(fillPlaceholders(title, {}, locale)),
    cell(locale.parties.names.unknown[rule.party]),
    knownBy(rule, words),
    rule.sources.map((source) => sourceLink(source, words)).join(', '),
  ];
}

function knownBy({ when, examples }: Rule, words: Words): string {
  const phrase = when.flatMap(({ says }) => says)[0] ?? examples[0]?.text;
  if (phrase !== undefined) return cell(phrase);
  const code = when.flatMap(({ status, reply }) => [...status, ...reply])[0];
  return code === undefined ? words.asked : `${words.code} ${code}`;
}

function sourceLink(source: string, words: Words): string {
  return URL.canParse(source) ? `[${new URL(source).hostname}](<${source}>)` : words.unverified;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Fit to stand in a table: on one line, not too long, nothing read as Markdown or HTML. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > CELL_LENGTH ? `${line.slice(0, CELL_LENGTH).toWellFormed()}…` : line;
  return short.replace(/[\\|<>[\]*_`~#]/g, '\\$&');
}
