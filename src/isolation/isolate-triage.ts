import { availableParallelism } from 'node:os';
import { type Knowledge, type MailTriage, unreadableMail } from '../core/triage.ts';
import { type InputFile, LARGEST_OF_ALL } from '../core/unpack/unpack.ts';
import { collect } from './collect.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readMbox } from './read-mbox.ts';
import { openReaderPool } from './reader-pool.ts';
import { takingTurns } from './taking-turns.ts';
import { unpackTriage } from './travel.ts';
import type { Job } from './wire.ts';

/** A triage behind a wall: as triageFile, but a mail that kills, blocks or floods its reader takes nothing with it. */
export type IsolatedTriage = {
  readonly triage: (file: InputFile, onMail?: () => void) => Promise<readonly MailTriage[]>;
  /** The same, as it is found: a folder of mails never stands whole in memory. To be read to the end, or left. */
  readonly triageEach: (file: InputFile) => AsyncGenerator<MailTriage>;
  /** Ends the processes; nothing is read afterwards. */
  readonly close: () => void;
};

/** How many processes there are, and what each may take. */
export type IsolationOptions = { readonly size?: number; readonly limits?: Limits };

/** More processes than this gain little, and each takes 100 MB. */
const MOST_PROCESSES = 8;

/** A folder of mails up to this size is read by one process at once; only where that dies is it taken apart. */
const SMALL_FOLDER = 1024 ** 2;

/** Opens the wall. Processes are started with the first mail, one for each core at most. */
export function isolateTriage(knowledge: () => Knowledge, options: IsolationOptions = {}): IsolatedTriage {
  const { size = Math.min(availableParallelism(), MOST_PROCESSES), limits = LIMITS } = options;
  const pool = openReaderPool({ knowledge, size, limits });
  const inTurn = takingTurns();
  const readWhole = async (job: Job, onMail?: () => void) => {
    const { found, whole } = await pool.read(job, onMail);
    return { found: found.map((triage) => unpackTriage(triage, knowledge().book.byId)), whole };
  };
  const read = async (job: Job, onMail?: () => void) => {
    const { found, whole } = await readWhole(job, onMail);
    return whole ? found : [...found, unreadableMail(job.file.name, { why: 'too-hard' })];
  };
  async function* triageEach(file: InputFile, onMail?: () => void): AsyncGenerator<MailTriage> {
    const bytes = file.bytes.byteLength;
    if (bytes > LARGEST_OF_ALL)
      return yield unreadableMail(file.name, { why: 'too-big', bytes, limit: LARGEST_OF_ALL });
    if (!startsAsFolder(file)) return yield* await read({ as: 'file', file }, onMail);
    const { found, whole } = bytes > SMALL_FOLDER ? NOT_TRIED : await readWhole({ as: 'file', file }, onMail);
    if (whole) yield* found;
    else yield* inTurn(() => readMbox(file, limits, (job) => read(job, onMail)));
  }
  return { triage: (file, onMail) => collect(triageEach(file, onMail)), triageEach, close: pool.close };
}

const NOT_TRIED = { found: [], whole: false };

function startsAsFolder({ bytes }: InputFile): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ';
}
