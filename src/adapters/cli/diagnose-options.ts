import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { type LetterName, letterNames } from '../../replies/letters/letter.ts';

/** What was asked of `diagnose`. */
export type DiagnoseOptions = {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** undefined: as set for the desk, or the terminal's. */
  readonly language: Language | undefined;
  readonly letter: LetterName | undefined;
};

/** How `diagnose` is used. */
export const DIAGNOSE_USAGE = `Usage: npm run diagnose -- [--json] [--locale ja|en|auto] [--letter ${letterNames.join('|')}] PATH…|-

  PATH      a mail (.eml, Outlook's .msg), a mailbox (.mbox), a .zip, a text or log, or a folder of these;
            - reads standard input
  --json    one JSON object a mail (JSON Lines); docs/JSON.md describes every field
  --locale  the language of the answer; auto is the terminal's
  --letter  prints the ready-made message to that party instead of the answer`;

/** Reads the arguments; a text says what is wrong with them. */
export function readDiagnoseOptions(args: readonly string[]): DiagnoseOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, locale: { type: 'string' }, letter: { type: 'string' } },
    });
    const { locale = 'auto', letter } = values;
    const language = LANGUAGES.find((known) => known === locale);
    const name = letterNames.find((known) => known === letter);
    if (language === undefined && locale !== 'auto') return `--locale ${locale}: use ${LANGUAGES.join(', ')} or auto`;
    if (letter !== undefined && name === undefined) return `--letter ${letter}: use ${letterNames.join(', ')}`;
    if (positionals.length === 0) return 'Name at least one file or folder, or - for standard input';
    return { paths: positionals, json: values.json ?? false, language, letter: name };
  } catch (error) {
    return (error as Error).message;
  }
}
