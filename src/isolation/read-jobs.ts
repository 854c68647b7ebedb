import { type Knowledge, triageUnpacked } from '../core/triage.ts';
import { MOST_UNPACKED } from '../core/unpack/file-kind.ts';
import { unpackMail } from '../core/unpack/mail-file.ts';
import { type Unpacked, unpackEach } from '../core/unpack/unpack.ts';
import type { Send } from './serve.ts';
import { packTriage } from './travel.ts';
import type { Found, Job } from './wire.ts';

/** How much is gathered before it is sent: a message costs more than a mail. */
const MOST_GATHERED = 64;

/** How long something found may wait, in milliseconds: sending shows that there is progress. */
const LONGEST_WAIT = 200;

/**
 * Reads files and sends what is found in their order, many at a time. All are opened at once: mailparser waits for the
 * event loop at every step, and one mail's waiting is another's time. What a file holds beyond its first mail is
 * unpacked when its turn comes, so that one big file never stands whole in memory.
 */
export async function readJobs(jobs: readonly Job[], knowledge: Knowledge, send: Send): Promise<void> {
  let gathered: Found[] = [];
  let sent = performance.now();
  const opened = jobs.map((job) => startedStream(unpackJob(job)));
  for (const [job, stream] of opened.entries()) {
    for await (const unpacked of stream) {
      gathered.push({ job, triage: packTriage(triageUnpacked(unpacked, knowledge)) });
      if (gathered.length < MOST_GATHERED && performance.now() - sent < LONGEST_WAIT) continue;
      await send({ kind: 'found', found: gathered, last: false });
      gathered = [];
      sent = performance.now();
    }
    gathered.push({ job, triage: undefined });
  }
  await send({ kind: 'found', found: gathered, last: true });
}

/** The same stream, already working on the first thing it gives. */
function startedStream<T>(stream: AsyncGenerator<T>): AsyncIterable<T> {
  const first = stream.next();
  first.catch(() => 'thrown again where it is read');
  return {
    async *[Symbol.asyncIterator]() {
      for (let next = await first; !next.done; next = await stream.next()) yield next.value;
    },
  };
}

async function* unpackJob({ as, file }: Job): AsyncGenerator<Unpacked> {
  if (as === 'file') return yield* unpackEach(file);
  try {
    yield* unpackMail(file, { depth: 0, budget: { ...MOST_UNPACKED }, open: unpackEach });
  } catch {
    yield { kind: 'unreadable', source: file.name, unreadable: { why: 'broken' } };
  }
}
