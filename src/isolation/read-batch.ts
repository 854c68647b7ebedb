import type { Limits } from './limits.ts';
import type { Reader } from './start-reader.ts';
import type { Job, Reply, WireTriage } from './wire.ts';

/** A job in the queue, and whom to tell of it. */
export type Waiting = {
  readonly job: Job;
  /** Read with no other: it was among those a process did not live to answer. */
  readonly alone: boolean;
  /** Told of each mail as it is found; again where it is read again. */
  readonly onMail: () => void;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (cause: Error) => void;
};

/** What came of a job; `whole` is false where its process did not live to the end of it. */
export type Outcome = { readonly found: readonly WireTriage[]; readonly whole: boolean };

/** What became of a batch: whether the process lives, and the jobs that are to be read again, each alone. */
export type BatchRead = { readonly alive: boolean; readonly again: readonly Waiting[] };

/**
 * Has a process read jobs, and answers those it lived to answer. Where it did not, a job that was alone is answered
 * with what was found of it; of several, nobody knows which one it was.
 */
export async function readBatch(reader: Reader, batch: readonly Waiting[], limits: Limits): Promise<BatchRead> {
  const open = new Map(batch.map((waiting, job) => [job, { waiting, found: [] as WireTriage[] }]));
  const heard = (reply: Reply) => {
    if (reply.kind !== 'found') return;
    for (const { job, triage } of reply.found) {
      const entry = open.get(job);
      if (triage) {
        entry?.found.push(triage);
        entry?.waiting.onMail();
      } else if (open.delete(job)) entry?.waiting.answer({ found: entry.found, whole: true });
    }
  };
  const silence = batch.length > 1 ? limits.batchSilence : limits.silence;
  const alive = await reader.ask({ kind: 'read', jobs: batch.map(({ job }) => job) }, silence, heard);
  const left = [...open.values()];
  if (batch.length > 1) return { alive, again: left.map(({ waiting }) => ({ ...waiting, alone: true })) };
  for (const { waiting, found } of left) waiting.answer({ found, whole: false });
  return { alive, again: [] };
}
