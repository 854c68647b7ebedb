import { join } from 'node:path';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../../src/core/triage.ts';

/** The rules as shipped, for tests of the whole way. */
export const SHIPPED = loadRuleBook([join(import.meta.dirname, '..', '..', 'rules')]);

/** What the desk makes of a text or a mail, by a team that has set nothing. */
export async function triageText(text: string, name = 'paste.txt'): Promise<MailTriage> {
  const [triage, ...others] = await triageFile(
    { name, bytes: new TextEncoder().encode(text) },
    { book: SHIPPED, profile: NO_PROFILE },
  );
  if (!triage || others.length > 0) throw new Error(`${others.length + 1} pieces of mail, not one`);
  return triage;
}
