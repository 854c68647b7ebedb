import type { Language } from '../../core/team-profile.ts';
import { chooseLanguage } from '../../replies/language.ts';
import type { Office } from './office.ts';

/** Whom something is said to, and where; `around` is what they wrote. */
export type Listener = {
  readonly channel: string;
  readonly user: string | undefined;
  readonly around?: string | undefined;
};

/** The language for the desk's own words where there is no answer yet to take it from. */
export async function languageFor(office: Office, { channel, user, around = '' }: Listener): Promise<Language> {
  const [facts, asker] = await Promise.all([office.channel(channel), office.askerOf(user)]);
  return chooseLanguage({ setting: office.channelLanguage(facts) ?? office.desk.language, asker, around });
}
