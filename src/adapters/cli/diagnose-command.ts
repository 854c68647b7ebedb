import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../core/team-profile.ts';
import type { MailTriage } from '../../core/triage.ts';
import type { DeskPort } from '../../desk/desk.ts';
import { compose } from '../../replies/compose.ts';
import { toJson } from '../../replies/json.ts';
import { composeLetter } from '../../replies/letters/compose-letter.ts';
import type { LetterName } from '../../replies/letters/letter.ts';
import { letterPlainText } from '../../replies/letters/letter-plain-text.ts';
import type { Locale } from '../../replies/locales/locale.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { plainText } from '../../replies/plain-text.ts';
import { composeSummary } from '../../replies/summary.ts';
import { DIAGNOSE_USAGE, type DiagnoseOptions, readDiagnoseOptions } from './diagnose-options.ts';
import { type Found, findFiles } from './find-files.ts';
import { progressBar } from './progress.ts';
import { readEach, readFound } from './read-files.ts';

/** The streams a command talks to. */
export type Terminal = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly language: Language;
};

/** The most mails that are answered one by one; of more a table is shown. */
const ANSWERED_ONE_BY_ONE = 5;

/**
 * `diagnose`: answers each mail of the paths, or tells many in a table.
 *
 * @returns the exit status: 0 all read, 1 some unreadable, 2 wrong use
 */
export async function diagnoseCommand(args: readonly string[], desk: DeskPort, terminal: Terminal): Promise<number> {
  const options = readDiagnoseOptions(args);
  if (typeof options === 'string') {
    terminal.errors.write(`${options}\n\n${DIAGNOSE_USAGE}\n`);
    return 2;
  }
  const locale = localeOf(options.language ?? desk.language ?? terminal.language);
  const triages: MailTriage[] = [];
  let unreadable = 0;
  for await (const read of readAll(await findFiles(options.paths), desk, terminal)) {
    unreadable += read?.filter((triage) => triage.kind === 'unreadable').length ?? 1;
    if (options.json) writeJson(read ?? [], locale, terminal);
    else triages.push(...(read ?? []));
  }
  if (!options.json) terminal.output.write(answersOf(triages, options, locale, desk));
  return unreadable > 0 ? 1 : 0;
}

async function* readAll(files: readonly Found[], desk: DeskPort, terminal: Terminal) {
  const progress = progressBar(files.length, terminal.errors);
  for await (const read of readEach(files, (file) => readOrTell(file, desk, terminal))) {
    yield read;
    progress.step();
  }
  progress.done();
}

async function readOrTell(file: Found, desk: DeskPort, terminal: Terminal): Promise<readonly MailTriage[] | undefined> {
  try {
    return await readFound(file, terminal.input, desk.triage);
  } catch (error) {
    terminal.errors.write(`${file.path}: ${(error as Error).message}\n`);
    return undefined;
  }
}

function writeJson(triages: readonly MailTriage[], locale: Locale, terminal: Terminal): void {
  for (const triage of triages) terminal.output.write(`${JSON.stringify(toJson(triage, locale))}\n`);
}

function answersOf(triages: readonly MailTriage[], options: DiagnoseOptions, locale: Locale, desk: DeskPort): string {
  if (options.letter !== undefined) return lettersOf(triages, options.letter, locale, desk);
  if (triages.length > ANSWERED_ONE_BY_ONE)
    return `${plainText(composeSummary(triages, locale, desk.profile), locale)}\n`;
  const answers = triages.map((triage) => {
    const name = triages.length > 1 ? `# ${triage.source}\n\n` : '';
    return `${name}${plainText(compose(triage, locale, desk.profile), locale)}\n`;
  });
  return answers.join('\n\n');
}

function lettersOf(triages: readonly MailTriage[], name: LetterName, locale: Locale, desk: DeskPort): string {
  return triages
    .flatMap((triage) =>
      triage.diagnoses.map((diagnosis) => composeLetter(name, diagnosis, triage, locale, desk.profile)),
    )
    .map((letter) => `${letterPlainText(letter, locale)}\n`)
    .join('\n\n');
}
