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

/** Reads files one after another and sends what is found, many at a time. */
export async function readJobs(jobs: readonly Job[], knowledge: Knowledge, send: Send): Promise<void> {
  let gathered: Found[] = [];
  let sent = performance.now();
  for (const [job, wanted] of jobs.entries()) {
    for await (const unpacked of unpackJob(wanted)) {
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

async function* unpackJob({ as, file }: Job): AsyncGenerator<Unpacked> {
  if (as === 'file') return yield* unpackEach(file);
  try {
    yield* unpackMail(file, { depth: 0, budget: { ...MOST_UNPACKED }, open: unpackEach });
  } catch {
    yield { kind: 'unreadable', source: file.name, unreadable: { why: 'broken' } };
  }
}
