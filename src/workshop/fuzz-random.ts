/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** Mulberry32: small, even enough, and without state beyond one number. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
