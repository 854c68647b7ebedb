import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../../../src/core/triage.ts';
import { openDesk } from '../../../src/desk/desk.ts';
import { compose } from '../../../src/replies/compose.ts';
import { discordAnswer } from '../../../src/replies/discord/discord-answer.ts';
import { discordDetails } from '../../../src/replies/discord/discord-details.ts';
import { discordGuidance } from '../../../src/replies/discord/discord-guidance.ts';
import { discordLetter } from '../../../src/replies/discord/discord-letter.ts';
import { discordSummary } from '../../../src/replies/discord/discord-summary.ts';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import { composeSummary } from '../../../src/replies/summary.ts';
import { readTeamFile } from '../../../src/team-file.ts';
import { SHIPPED } from '../../shipped-book.ts';
import { faultsOf } from './faults-of.ts';

const MAILS = join(import.meta.dirname, '..', '..', 'mails');
const cases = readdirSync(MAILS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The most a button has to carry: two posts read with it, or the key of a private answer. */
const SHARED = { told: undefined, posts: ['1442193112345678901', '1542193112345678902'], kept: undefined };
const PRIVATE = { told: undefined, posts: [], kept: BigInt('1542193112345678902').toString(36) };

function placeOf(language: 'ja' | 'en', isPrivate: boolean) {
  return { mail: 0, shareable: isPrivate, standing: { language, ...(isPrivate ? PRIVATE : SHARED) } };
}

function readCase(name: string) {
  const files = readdirSync(join(MAILS, name));
  const mail = files.find((file) => file.startsWith('mail.')) ?? 'mail.eml';
  const profile = files.includes('team.yaml') ? readTeamFile(join(MAILS, name, 'team.yaml'), true) : NO_PROFILE;
  const triages = triageFile({ name: mail, bytes: readFileSync(join(MAILS, name, mail)) }, { book: SHIPPED, profile });
  return { triages, profile };
}

/** Everything Discord could show of a mail: its answer, open and private, details, every letter. */
function messagesOf(triage: MailTriage, language: 'ja' | 'en', { profile }: ReturnType<typeof readCase>) {
  const locale = localeOf(language);
  const reply = compose(triage, locale, profile);
  const places = [placeOf(language, false), placeOf(language, true)];
  if (reply.kind !== 'answer') return places.map((place) => discordGuidance(reply, place, locale));
  const desk = openDesk(() => ({ book: SHIPPED, profile }), profile, language);
  const letters = reply.cases.flatMap(({ letters: offered, diagnoses }) =>
    offered.map(({ name }) => desk.letter(name, triage, diagnoses[0] ?? 0, language)),
  );
  expect(letters).not.toContain(undefined);
  return [
    ...places.map((place) => discordAnswer(reply, place, locale)),
    discordDetails(reply, locale).components,
    ...letters.flatMap((letter) => (letter ? [discordLetter(letter, locale).components] : [])),
  ];
}

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  it.each(cases.map(({ name }) => name))('%s is shown as Discord takes it, and mentions nobody', async (name) => {
    const read = readCase(name);
    const triages = await read.triages;
    const messages = triages.flatMap((triage) => messagesOf(triage, language, read));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(faultsOf)).toEqual([]);
  });

  it('all of them together are shown as one table', async () => {
    const all = await Promise.all(cases.map(({ name }) => readCase(name).triages));
    const summary = composeSummary(all.flat(), localeOf(language), NO_PROFILE);
    expect(faultsOf(discordSummary(summary, placeOf(language, true), localeOf(language)))).toEqual([]);
  });
});
