import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from './discord-fault.ts';

/** Beyond discord.js's own attempts, in milliseconds; within the few minutes for which Discord remembers a nonce. */
const PAUSES: readonly number[] = [1_000, 5_000, 30_000];

/** Calls again, a few times, where the server or the way to it is out of order. */
export async function retried<T>(call: () => Promise<T>, pauses = PAUSES): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const [pause, ...rest] = pauses;
    if (pause === undefined || faultOf(error) !== 'unreachable') throw error;
    await sleep(pause);
    return retried(call, rest);
  }
}
