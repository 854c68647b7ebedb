import type { Waiting } from './read-batch.ts';

/** Files read together: what a process loses when one of them kills it, and what one message carries. */
const MOST = { files: 32, bytes: 512 * 1024 };

/**
 * Takes the next jobs off the queue: small ones together, so that a message costs little of each.
 *
 * @param hands how many processes share the queue
 */
export function takeBatch(queue: Waiting[], hands: number): readonly Waiting[] {
  const most = Math.min(MOST.files, Math.ceil(queue.length / hands));
  let count = 0;
  let bytes = 0;
  for (const { alone, job } of queue.slice(0, most)) {
    bytes += job.file.bytes.byteLength;
    if (count > 0 && (alone || bytes > MOST.bytes)) break;
    count++;
    if (alone) break;
  }
  return queue.splice(0, count);
}
