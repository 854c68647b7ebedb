import type { MailTriage } from '../core/triage.ts';
import type { Unreadable } from '../core/unreadable.ts';

/** The triage of something that could not be read. */
export function unread(source: string, unreadable: Unreadable): MailTriage {
  return {
    source,
    kind: 'unreadable',
    about: undefined,
    suspected: [],
    unreadable,
    notice: undefined,
    direction: 'unknown',
    diagnoses: [],
  };
}
