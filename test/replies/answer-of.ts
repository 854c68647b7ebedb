import { NO_PROFILE, type TeamProfile } from '../../src/core/team-profile.ts';
import type { MailTriage } from '../../src/core/triage.ts';
import { compose } from '../../src/replies/compose.ts';
import { en } from '../../src/replies/locales/en.ts';
import type { Locale } from '../../src/replies/locales/locale.ts';
import type { Answer, Case, Guidance } from '../../src/replies/reply.ts';

/** The answer to a mail; a reply of another kind is a failing test. */
export function answerOf(triage: MailTriage, locale: Locale = en, profile: TeamProfile = NO_PROFILE): Answer {
  const reply = compose(triage, locale, profile);
  if (reply.kind !== 'answer') throw new Error(`a ${reply.kind}, not an answer`);
  return reply;
}

/** The first case of the answer to a mail. */
export function caseOf(triage: MailTriage, locale: Locale = en, profile: TeamProfile = NO_PROFILE): Case {
  const [first] = answerOf(triage, locale, profile).cases;
  if (!first) throw new Error('an answer without a case');
  return first;
}

/** The guidance a mail is answered with; a reply of another kind is a failing test. */
export function guidanceOf(triage: MailTriage, locale: Locale = en): Guidance {
  const reply = compose(triage, locale, NO_PROFILE);
  if (reply.kind !== 'guidance') throw new Error(`a ${reply.kind}, not guidance`);
  return reply;
}
