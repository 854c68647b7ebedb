import type { Knowledge } from '../core/triage.ts';
import type { Limits } from './limits.ts';
import { type Outcome, readBatch, type Waiting } from './read-batch.ts';
import { type Reader, startReader } from './start-reader.ts';
import { takeBatch } from './take-batch.ts';
import { withoutTexts } from './travel.ts';
import type { Job } from './wire.ts';

/** Processes that read, and the queue before them. */
export type ReaderPool = {
  /** Rejects only where no process can be started, or the pool was closed. */
  readonly read: (job: Job, onMail?: () => void) => Promise<Outcome>;
  readonly close: () => void;
};

/** What a pool works with. */
export type PoolSettings = { readonly knowledge: () => Knowledge; readonly size: number; readonly limits: Limits };

/** A place for one process of the pool. */
type Seat = { reader: Reader | undefined; busy: boolean };

/** Opens a pool. Processes are started when there is work for them, and replaced when they die. */
export function openReaderPool({ knowledge, size, limits }: PoolSettings): ReaderPool {
  const queue: Waiting[] = [];
  const seats = Array.from({ length: size }, (): Seat => ({ reader: undefined, busy: false }));
  let start = (): Promise<Reader | undefined> => startKnowing(knowledge(), limits);
  const work = async (seat: Seat) => {
    seat.busy = true;
    while (queue.length > 0) await readNext(seat, takeBatch(queue, size));
    seat.busy = false;
  };
  const readNext = async (seat: Seat, batch: readonly Waiting[]) => {
    seat.reader ??= await start();
    if (!seat.reader) return giveUp(batch);
    const { alive, again } = await readBatch(seat.reader, batch, limits);
    if (!alive) seat.reader = undefined;
    queue.unshift(...again);
  };
  const handOut = () => {
    for (const seat of seats) if (!seat.busy && queue.length > 0) void work(seat);
  };
  return {
    read: (job, onMail = () => {}) =>
      new Promise((answer, fail) => {
        queue.push({ job, alone: false, onMail, answer, fail });
        queueMicrotask(handOut);
      }),
    close: () => {
      start = async () => undefined;
      for (const { reader } of seats) reader?.end();
    },
  };
}

function giveUp(batch: readonly Waiting[]): void {
  for (const { fail } of batch) fail(new Error('No process can be started to read mail in'));
}

/** A process that has been given its rules; undefined where it does not come that far. */
async function startKnowing({ book, profile }: Knowledge, limits: Limits): Promise<Reader | undefined> {
  const reader = startReader(limits);
  const know = { kind: 'know', rules: withoutTexts(book.rules), profile } as const;
  return (await reader.ask(know, limits.start, () => {})) ? reader : undefined;
}
