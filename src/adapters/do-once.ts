import type { BoundedMap } from './bounded-map.ts';

/** Does something once, however often it is asked for under its name; what failed may be tried again. */
export async function doOnce(done: BoundedMap<true>, name: string, work: () => Promise<unknown>): Promise<void> {
  if (done.get(name)) return;
  done.set(name, true);
  try {
    await work();
  } catch (error) {
    done.delete(name);
    throw error;
  }
}
