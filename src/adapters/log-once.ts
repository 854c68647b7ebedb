import type { Log } from './adapter.ts';
import { makeBoundedMap } from './bounded-map.ts';

/** So many lines are remembered. */
const MOST = 1_000;

/** Logs each line the first time only. */
export function makeLogOnce(log: Log): Log {
  const said = makeBoundedMap<true>(MOST);
  return (line) => {
    if (!said.get(line)) log(line);
    said.set(line, true);
  };
}
