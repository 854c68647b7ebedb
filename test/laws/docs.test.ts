import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDiagnoseOptions } from '../../src/adapters/cli/diagnose-options.ts';
import { CONFIG_KEYS } from '../../src/config.ts';
import { EVIDENCE_KINDS } from '../../src/core/evidence.ts';
import { ABOUTS, KINDS } from '../../src/core/kind.ts';
import { PARTIES } from '../../src/core/party.ts';
import { REASONS } from '../../src/core/reason.ts';
import { checkRules } from '../../src/core/rules/laws.ts';
import { makeRuleBook } from '../../src/core/rules/rule-book.ts';
import { parseRuleFile } from '../../src/core/rules/rule-file.ts';
import { SMTP_COMMANDS } from '../../src/core/smtp-command.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { triageFile } from '../../src/core/triage.ts';
import { toJson } from '../../src/replies/json.ts';
import { en } from '../../src/replies/locales/en.ts';
import { SHIPPED } from '../shipped-book.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const READMES = ['README.md', 'README.ja.md'];
const DOCUMENTS = [
  ...READMES,
  'CONTRIBUTING.md',
  'docs/JSON.md',
  'docs/ACCURACY.md',
  'rules/README.md',
  'test/mails/README.md',
];

const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');

describe.each(DOCUMENTS)('%s', (document) => {
  it('names npm commands that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const known = new Set(['ci', ...Object.keys(scripts)]);
    const named = [...textOf(document).matchAll(/\bnpm (?:run (?:-s |--silent )?)?([a-z:-]+)/g)];
    const strays = named.filter((match) => !known.has(match[1] as string));
    expect(strays.map((match) => `${match[0]}: no such script; name one of package.json, or add it`)).toEqual([]);
  });

  it('uses options of diagnose that exist, on samples that exist', () => {
    const wrong = diagnoseCommandsIn(textOf(document)).filter((args) => {
      const missing = args.some((arg) => arg.startsWith('samples/') && !existsSync(join(ROOT, arg)));
      return missing || typeof readDiagnoseOptions(args) === 'string';
    });
    expect(wrong.map((args) => `diagnose -- ${args.join(' ')} does not work`)).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...textOf(document).matchAll(/\]\(<?([^)>#]+)(?:#[^)>]*)?>?\)/g)].map((match) => match[1] as string);
    const dead = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(ROOT, document, '..', link)));
    expect(dead.map((link) => `${link} is not there: mend the link, or add the file`)).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('have the same sections, tables and commands', () => {
    const [english, japanese] = READMES.map((document) => ({
      sections: linesOf(document, /^## /),
      rows: linesOf(document, /^\|/),
      blocks: linesOf(document, /^```/),
      steps: linesOf(document, /^\d+\. /),
      points: linesOf(document, /^- /),
    }));
    expect(japanese, 'say in one language what the other says').toEqual(english);
  });

  it.each(READMES)('%s explains every setting', (document) => {
    const unexplained = CONFIG_KEYS.filter((key) => !textOf(document).includes(`\`${key}\``));
    expect(unexplained.map((key) => `${key} is missing: add it to the table of settings`)).toEqual([]);
  });
});

it('the rule that CONTRIBUTING.md shows keeps all laws beside the shipped rules', () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(textOf('CONTRIBUTING.md'))?.[1] ?? '';
  const shown = parseRuleFile('CONTRIBUTING.md', yaml);
  const breaches = checkRules(makeRuleBook([...SHIPPED.rules, ...shown]), (rule) => shown.includes(rule));
  expect(shown.length).toBeGreaterThan(0);
  expect(breaches.map(({ where, law }) => `${where}: ${law}`)).toEqual([]);
});

describe('docs/JSON.md', () => {
  const text = textOf('docs/JSON.md');
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '{}') as Readonly<Record<string, unknown>>;
  const printed: Readonly<Record<string, unknown>>[] = [];
  beforeAll(async () => {
    for (const file of readdirSync(join(ROOT, 'samples'))) printed.push(...(await toldOf(`samples/${file}`)));
  });

  it('shows an example with the fields and facts that are printed for that mail', () => {
    const told = printed.find(({ source }) => source === shown['source']);
    expect(fieldsOf(shown)).toEqual(fieldsOf(told));
    const { diagnosticCode, evidence, because, title, nextActions, ...facts } = firstDiagnosis(shown);
    expect(firstDiagnosis(told)).toMatchObject(facts);
  });

  it('explains every field that is printed', () => {
    const unexplained = [...new Set(printed.flatMap(namesOf))].filter((name) => !text.includes(`\`${name}\``));
    expect(unexplained.map((name) => `${name} is not explained: add it to the tables`)).toEqual([]);
  });

  it('explains every word a field may hold', () => {
    const words = [...KINDS, ...ABOUTS, ...REASONS, ...PARTIES, ...EVIDENCE_KINDS, ...SMTP_COMMANDS];
    expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  });
});

function diagnoseCommandsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/\bnpm run (?:-s )?diagnose -- ([^\n`|<]+)/g)].map((match) =>
    (match[1] as string).trim().split(/\s+/),
  );
}

function linesOf(document: string, line: RegExp): number {
  return textOf(document)
    .split('\n')
    .filter((text) => line.test(text)).length;
}

async function toldOf(path: string) {
  const mails = await triageFile(
    { name: path, bytes: readFileSync(join(ROOT, path)) },
    { book: SHIPPED, profile: NO_PROFILE },
  );
  return mails.map((mail) => toJson(mail, en));
}

function firstDiagnosis(mail: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const diagnoses = mail['diagnoses'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  return diagnoses?.[0] ?? {};
}

/** The names of a mail's fields and of its first diagnosis's. */
function fieldsOf(mail: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return [...Object.keys(mail ?? {}), ...Object.keys(firstDiagnosis(mail))];
}

/** Every field name at any depth. */
function namesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(namesOf)];
}
