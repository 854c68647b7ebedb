import { quotable } from './quotable.ts';

/** Most characters of an address, a host or a name that is shown. */
const NAME_LENGTH = 120;

/** A name out of a mail, fit to be shown; undefined where nothing of it can be. */
export function showName(name: string | undefined): string | undefined {
  const line = quotable(name ?? '', NAME_LENGTH);
  return line === '' ? undefined : line;
}
