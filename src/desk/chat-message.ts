import type { MissingFile } from '../core/missing-file.ts';
import type { Language } from '../core/team-profile.ts';
import type { InputFile } from '../core/unpack/unpack.ts';

/** What reached the desk in a chat, in no platform's words. */
export type ChatMessage = {
  /** What was written, as plain text without the platform's markup; several posts that belong together, in order. */
  readonly texts: readonly string[];
  readonly files: readonly InputFile[];
  /** Files that were there and could not be fetched. */
  readonly missing: readonly MissingFile[];
  /** True where the desk was asked directly (mention, direct message, command, shortcut): it then always answers. */
  readonly addressed: boolean;
  /** The language set for this place. */
  readonly setting: Language | undefined;
  /** The asker's own language, as the platform states it: `ja-JP`, `en_US`. */
  readonly asker: string | undefined;
};
