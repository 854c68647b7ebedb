import { parseArgs } from 'node:util';
import type { Addresses } from '../../replies/masked-address.ts';

/** What was asked of `rules test`. */
export type LabOptions = {
  /** The folder of rules under test. */
  readonly folder: string;
  readonly mails: readonly string[];
  /** The book to compare with, where it is not the one in use. */
  readonly before: string | undefined;
  readonly json: boolean;
  readonly addresses: Addresses;
};

/** How `rules test` is used. */
export const LAB_USAGE = `Usage: npm run rules -- test FOLDER --mails PATH… [--before FOLDER] [--json] [--show-addresses]

  FOLDER            the rules to try: some added or changed ones, read as RULES_DIR is, or a whole book (with status.yaml)
  --mails           a mail or a folder of mails, of every kind that diagnose reads; may be given several times
  --before          the rules to compare with; the ones in use unless named
  --json            one JSON object: the counts, and each changed answer before and after
  --show-addresses  prints recipients whole; else only their first letter and domain

Exit status: 0 no answer changes, 1 some do, 2 nothing could be compared.`;

/** Reads the arguments; a text says what is wrong with them. */
export function readLabOptions(args: readonly string[]): LabOptions | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) return 'Name one folder of rules';
    if (!values.mails) return 'Name the mails to try them on: --mails FOLDER';
    const addresses = values['show-addresses'] ? 'whole' : 'masked';
    return { folder, mails: values.mails, before: values.before, json: values.json ?? false, addresses };
  } catch (error) {
    return (error as Error).message;
  }
}

const OPTIONS = {
  mails: { type: 'string', multiple: true },
  before: { type: 'string' },
  json: { type: 'boolean' },
  'show-addresses': { type: 'boolean' },
} as const;
