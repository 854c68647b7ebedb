import type { TeamProfile } from '../core/team-profile.ts';
import type { MailTriage } from '../core/triage.ts';
import type { InputFile } from '../core/unpack/unpack.ts';
import { faultIn } from './fuzz-check.ts';
import { mutate } from './fuzz-mutate.ts';
import { seededRandom } from './fuzz-random.ts';

/** What a run of mutated mails works with. */
export type FuzzBench = {
  /** Mails to mutate. */
  readonly mails: readonly Buffer[];
  readonly triage: (file: InputFile) => Promise<readonly MailTriage[]>;
  readonly profile: TeamProfile;
  /** Milliseconds since some moment. */
  readonly now: () => number;
};

/** A mutated mail that was not borne, by the seed that makes it again. */
export type FuzzFailure = { readonly seed: number; readonly fault: string };

/** Longest time one mail may take, in milliseconds. */
const SLOWEST = 1_000;

/** A mail is slow only where it is so each time: a busy machine is not its fault. */
const TRIES = 3;

/** The mail a seed stands for. */
export function mutantOf(seed: number, mails: readonly Buffer[]): Buffer {
  const random = seededRandom(seed);
  return mutate(random.pick(mails), random, mails);
}

/** Reads the mail a seed stands for; says what went wrong, if anything did. */
export async function fuzzOnce(seed: number, bench: FuzzBench): Promise<FuzzFailure | undefined> {
  const input = mutantOf(seed, bench.mails);
  try {
    const triages = await timed(input, bench);
    const fault = triages === undefined ? `took over ${SLOWEST} ms` : faultIn(input, triages, bench.profile);
    return fault === undefined ? undefined : { seed, fault };
  } catch (error) {
    return { seed, fault: (error as Error).stack ?? String(error) };
  }
}

async function timed(bytes: Buffer, { triage, now }: FuzzBench): Promise<readonly MailTriage[] | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const start = now();
    const triages = await triage({ name: 'fuzz', bytes });
    if (now() - start <= SLOWEST) return triages;
  }
  return undefined;
}
