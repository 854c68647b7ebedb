/** How two words differ that are one slip of a finger apart. */
export type Slip = {
  readonly kind: 'left-out' | 'added' | 'replaced' | 'swapped';
  /** Position of the first character that differs. */
  readonly at: number;
};

/**
 * The one slip that makes `typed` out of `meant`, or undefined where they are equal or further apart: a
 * Damerau-Levenshtein distance of exactly one, which needs no table of distances.
 */
export function oneSlip(typed: string, meant: string): Slip | undefined {
  const at = sameStart(typed, meant);
  const end = sameEnd(typed.slice(at), meant.slice(at));
  const [is, was] = [typed.slice(at, typed.length - end), meant.slice(at, meant.length - end)];
  if (is.length + was.length === 0) return undefined;
  if (is.length === 0 && was.length === 1) return { kind: 'left-out', at };
  if (is.length === 1 && was.length === 0) return { kind: 'added', at };
  if (is.length === 1 && was.length === 1) return { kind: 'replaced', at };
  return is.length === 2 && is[0] === was[1] && is[1] === was[0] && was.length === 2
    ? { kind: 'swapped', at }
    : undefined;
}

function sameStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function sameEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}
