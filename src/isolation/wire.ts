import type { Diagnosis } from '../core/diagnosis.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';

/** A file to read; `mail` is one already known to be a mail of a folder. */
export type Job = { readonly as: 'file' | 'mail'; readonly file: InputFile };

/** What a reading process is asked. Each request is answered by replies, of which only the last says so. */
export type Request =
  /** Comes before the first `read`. */
  | { readonly kind: 'know'; readonly rules: readonly Rule[]; readonly profile: TeamProfile }
  | { readonly kind: 'read'; readonly jobs: readonly Job[] }
  /** A piece of a folder of mails (mbox) of `size` bytes; folders are too big for one message. */
  | { readonly kind: 'take-mbox'; readonly piece: Uint8Array; readonly size: number }
  /** The next mails of the folder that was taken. */
  | { readonly kind: 'next-mails' };

/** What a reading process answers. */
export type Reply = { readonly last: boolean } & (
  | { readonly kind: 'done' }
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  /** `whole` where the bytes are no folder of mails after all. */
  | { readonly kind: 'mails'; readonly mails: readonly Uint8Array[]; readonly more: boolean; readonly whole: boolean }
);

/** Something found in the job at that position of the request; nothing where the job is done. */
export type Found = { readonly job: number; readonly triage: WireTriage | undefined };

/** A triage on its way: rules go as their ids. */
export type WireTriage = Omit<MailTriage, 'diagnoses'> & { readonly diagnoses: readonly WireDiagnosis[] };

/** A diagnosis on its way. */
export type WireDiagnosis = Omit<Diagnosis, 'rule' | 'alsoFound'> & {
  readonly rule: string | undefined;
  readonly alsoFound: readonly string[];
};
