import { NO_PROFILE } from '../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../src/core/triage.ts';
import { loadBook, SHIPPED_RULES } from '../src/open-book.ts';

/** The rules as shipped, for tests of the whole way. Read as the program reads them, cache and all: YAML takes seconds. */
export const SHIPPED = loadBook([SHIPPED_RULES]);

/** What the desk makes of a text or a mail, by a team that has set nothing. */
export async function triageText(text: string, name = 'paste.txt'): Promise<MailTriage> {
  const [triage, ...others] = await triageFile(
    { name, bytes: new TextEncoder().encode(text) },
    { book: SHIPPED, profile: NO_PROFILE },
  );
  if (!triage || others.length > 0) throw new Error(`${others.length + 1} pieces of mail, not one`);
  return triage;
}
