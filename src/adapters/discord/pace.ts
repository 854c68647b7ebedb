import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a turn; `first` goes before those that only begin something. */
export type Pace = (first: boolean) => Promise<void>;

/** Lets calls begin one after the other, `apart` milliseconds between two; calls that come singly do not wait. */
export function makePace(apart: number): Pace {
  const finishing: (() => void)[] = [];
  const beginning: (() => void)[] = [];
  let busy = false;
  const run = async () => {
    busy = true;
    for (let go = finishing.shift(); go; go = finishing.shift() ?? beginning.shift()) {
      go();
      await sleep(apart);
    }
    busy = false;
  };
  return (first) =>
    new Promise((go) => {
      (first || !busy ? finishing : beginning).push(go);
      if (!busy) void run();
    });
}
