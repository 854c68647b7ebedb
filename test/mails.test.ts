import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { triageFile } from '../src/core/triage.ts';
import { compose } from '../src/replies/compose.ts';
import { toJson } from '../src/replies/json.ts';
import { en } from '../src/replies/locales/en.ts';
import { ja } from '../src/replies/locales/ja.ts';
import { plainText } from '../src/replies/plain-text.ts';
import { readTeamFile } from '../src/team-file.ts';
import { SHIPPED } from './shipped-book.ts';

// Each folder of test/mails is one case; test/mails/README.md says how to add one.

/** What an answer in one language must and must not hold. */
type Answer = { readonly says?: readonly string[]; readonly never?: readonly string[] };

/** The shape of expected.yaml; everything but `shows` and `mails` is as `diagnose --json` prints it. */
type Expected = {
  readonly shows: string;
  readonly mails: readonly Readonly<Record<string, unknown>>[];
  readonly en?: Answer;
  readonly ja?: Answer;
};

const MAILS = join(import.meta.dirname, 'mails');
const LOCALES = { en, ja } as const;

const cases = readdirSync(MAILS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const files = readdirSync(join(MAILS, name));
  const mail = files.find((file) => file.startsWith('mail.')) ?? 'mail.eml';
  const expected = parse(readFileSync(join(MAILS, name, 'expected.yaml'), 'utf8')) as Expected;
  const profile = files.includes('team.yaml') ? readTeamFile(join(MAILS, name, 'team.yaml'), true) : NO_PROFILE;
  const read = triageFile({ name: mail, bytes: readFileSync(join(MAILS, name, mail)) }, { book: SHIPPED, profile });

  it(expected.shows, async () => {
    const told = (await read).map((triage) => toJson(triage, en));
    expect(told).toMatchObject(expected.mails);
  });

  it.each(['en', 'ja'] as const)('is answered in %s', async (language) => {
    const locale = LOCALES[language];
    const answer = (await read).map((triage) => plainText(compose(triage, locale, profile), locale)).join('\n');
    expect(answer).not.toMatch(/\{[a-z-]+\}|undefined|\[object/);
    for (const words of expected[language]?.says ?? []) expect(answer).toContain(words);
    for (const words of expected[language]?.never ?? []) expect(answer).not.toContain(words);
  });
});

it('each case that the README names is there', () => {
  const named = readFileSync(join(MAILS, 'README.md'), 'utf8').split('## Which case shows what')[1] ?? '';
  const names = [...named.matchAll(/`([a-z0-9-]+)(\*?)`/g)].map(([, name = '', any]) => ({ name, any }));
  const missing = names.filter(
    ({ name, any }) => !cases.some((entry) => (any ? entry.name.startsWith(name) : entry.name === name)),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
