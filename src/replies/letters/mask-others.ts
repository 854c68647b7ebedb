import type { Diagnosis } from '../../core/diagnosis.ts';
import type { MailTriage } from '../../core/triage.ts';

/** Hides, in a text about one recipient, the addresses of everybody else. */
export type Mask = {
  /** For the desk's own texts: hides the other recipients of the same mail. */
  readonly ours: (text: string) => string;
  /** For a stranger's words: hides whatever looks like an address and is neither the recipient's nor the sender's. */
  readonly theirs: (text: string) => string;
};

const ADDRESS = /[^\s<>()[\]{}"'`,;:\\|@、。「」(),]{1,128}@[^\s<>()[\]{}"'`,;:\\|@、。「」(),]{1,255}/gu;

/** What servers write before a mailbox's name that has no `@`. */
const BEFORE_MAILBOX = String.raw`(?:user|mailbox|recipient|account|address|for|to|alias)[ :]+["'<]?|["'<\[]`;

/** Makes the mask for a letter that names `recipient`. */
export function maskOthers(mail: MailTriage, recipient: string | undefined, replacement: string): Mask {
  const kept = new Set([recipient, ...sendersOf(mail)].filter((address) => address !== undefined));
  const others = [...othersOf(mail)].filter((address) => !kept.has(address)).sort((a, b) => b.length - a.length);
  const patterns = others.flatMap((address) => patternsOf(address, recipient));
  const ours = (text: string) => patterns.reduce((masked, pattern) => masked.replace(pattern, replacement), text);
  const theirs = (text: string) => ours(text).replace(ADDRESS, (found) => (isKept(found, kept) ? found : replacement));
  return { ours, theirs };
}

function sendersOf({ notice }: MailTriage): readonly (string | undefined)[] {
  return [notice?.to, notice?.returned?.from, notice?.returned?.envelopeFrom];
}

function othersOf({ diagnoses, notice }: MailTriage): ReadonlySet<string> {
  const named = diagnoses.flatMap(({ facts }: Diagnosis) => [facts.finalRecipient, facts.originalRecipient]);
  const all = [...named, ...(notice?.returned?.to ?? [])];
  return new Set(all.filter((address) => address !== undefined && address !== '') as string[]);
}

/** The address itself, the form it takes within a bounce address (`name=domain`), and its name as servers write it. */
function patternsOf(address: string, recipient: string | undefined): readonly RegExp[] {
  const local = address.slice(0, address.lastIndexOf('@'));
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const whole = [new RegExp(escaped(address), 'gi'), new RegExp(`${escaped(local)}=${escaped(domain)}`, 'gi')];
  const isOurs = recipient?.startsWith(`${local}@`) ?? false;
  if (local.length < 2 || isOurs) return whole;
  return [...whole, new RegExp(`(?<=${BEFORE_MAILBOX})${escaped(local)}(?![\\w.@-])`, 'gi')];
}

function isKept(found: string, kept: ReadonlySet<string>): boolean {
  return kept.has(found.toLowerCase().replace(/[.!?]+$/, ''));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
