import type { Language, TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';

/** What every adapter is given: the desk that reads mail, and what the team has set. An adapter knows no rule. */
export type DeskPort = {
  /** Reads a file, or a pasted text as a file; never throws. One entry for each piece of mail in it. */
  readonly triage: (file: InputFile) => Promise<readonly MailTriage[]>;
  readonly profile: TeamProfile;
  /** The language set for all answers; undefined: the asker's. */
  readonly language: Language | undefined;
};
