/** Runs work one after another where it shares a key, and side by side where it does not. */
export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Opens queues that exist only while somebody stands in them. */
export function inTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return turn;
  };
}
