import type { ReturnedMail } from '../notice.ts';
import { addressesIn, cleanAddress } from '../text/addresses.ts';
import { type Field, readFieldGroups } from '../text/header-block.ts';
import { decodeWords } from './encoded-words.ts';

/** Enough of a returned mail to hold its head. */
const LONGEST_HEAD = 32_000;

/**
 * Reads the head of a mail that came back.
 *
 * @param copy the copy as found, whole or cut; its body is not looked at
 * @returns undefined where no field of a mail is left
 */
export function readReturnedMail(copy: string): ReturnedMail | undefined {
  const fields = headOf(copy);
  if (fields.length === 0) return undefined;
  const headers = new Map<string, string>();
  for (const { name, value } of fields)
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), decoded(value));
  const all = (name: string) => fields.filter((field) => field.name.toLowerCase() === name).map((field) => field.value);
  return {
    headers,
    from: addressesIn(all('from')[0] ?? '')[0],
    envelopeFrom: envelopeOf(headers.get('return-path')),
    to: recipientsOf(all),
    dkimDomains: all('dkim-signature').flatMap((value) => /\bd=([^;\s]+)/i.exec(value)?.[1]?.toLowerCase() ?? []),
    receivedHosts: all('received').flatMap((value) => receivedHosts(value)),
  };
}

/** A value whose encoded words (RFC 2047) are read; what is no ASCII already has been decoded. */
function decoded(value: string): string {
  return value.includes('=?') && !NOT_ASCII.test(value) ? decodeWords(value) : value;
}

const NOT_ASCII = /[^\t\x20-\x7e]/;

/** To and Cc; where the head has none (a blind copy, a cut head) the one a server took it for. */
function recipientsOf(all: (name: string) => readonly string[]): readonly string[] {
  const named = addressesIn([...all('to'), ...all('cc')].join(' '));
  if (named.length > 0) return named;
  const takenFor = all('received').flatMap(
    (value) => cleanAddress(/\bfor <?([^\s<>;]+@[^\s<>;]+)/.exec(value)?.[1] ?? '') ?? [],
  );
  return [...new Set(takenFor)];
}

function headOf(copy: string): readonly Field[] {
  const groups = readFieldGroups(copy.slice(0, LONGEST_HEAD));
  const known = /^(?:from|to|subject|date|message-id|received|return-path|sender|reply-to)$/i;
  return groups.find((group) => group.some((field) => known.test(field.name))) ?? [];
}

function envelopeOf(returnPath: string | undefined): string | undefined {
  if (returnPath === undefined) return undefined;
  return /^<\s*>/.test(returnPath) ? '' : (cleanAddress(returnPath) ?? addressesIn(returnPath)[0]);
}

function receivedHosts(value: string): readonly string[] {
  return [...value.matchAll(/\b(?:from|by)\s+([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)/g)].map((match) =>
    (match[1] as string).toLowerCase(),
  );
}
