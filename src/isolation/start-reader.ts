import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import type { Limits } from './limits.ts';
import { watchOver } from './watch-over.ts';
import type { Reply, Request } from './wire.ts';

/** A process that reads where it can only hurt itself; it answers one request at a time. */
export type Reader = {
  /**
   * Asks, and passes on each reply.
   *
   * @param silence how long it may be silent before it is ended, in milliseconds
   * @returns true where it answered to the end; false where it died or was ended, and is of no more use
   */
  readonly ask: (request: Request, silence: number, heard: (reply: Reply) => void) => Promise<boolean>;
  readonly end: () => void;
};

/** V8's room for young objects, in megabytes. Left to itself it takes 100 MB more of memory, and reads no faster. */
const YOUNG = 8;

const ENTRY = join(import.meta.dirname, 'reader-process.ts');

/** Starts a reading process. It knows nothing of our environment, and does not keep the program from ending. */
export function startReader(limits: Limits): Reader {
  const child = forkReader(limits.heap);
  let settle = (_whole: boolean) => {};
  let hear = (_reply: Reply) => {};
  const gone = () => settle(false);
  child.on('exit', gone).on('error', gone);
  child.on('message', (reply) => hear(reply as Reply));
  const end = () => void child.kill('SIGKILL');
  const ask: Reader['ask'] = (request, silence, heard) =>
    new Promise((resolve) => {
      const watch = watchOver(child.pid, { ...limits, silence }, end);
      keepAlive(child, true);
      settle = (whole) => {
        watch.stop();
        keepAlive(child, false);
        resolve(whole);
      };
      hear = (reply) => {
        watch.progress();
        heard(reply);
        if (reply.last) settle(true);
      };
      if (child.connected) child.send(request, (error) => error && end());
      else settle(false);
    });
  keepAlive(child, false);
  return { ask, end };
}

function forkReader(heap: number): ChildProcess {
  const cache = getCompileCacheDir();
  return fork(ENTRY, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG}`],
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function keepAlive(child: ChildProcess, busy: boolean): void {
  for (const handle of [child, child.channel]) {
    if (busy) handle?.ref();
    else handle?.unref();
  }
}
