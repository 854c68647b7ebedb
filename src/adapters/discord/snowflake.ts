/** 2015-01-01, where the clock of Discord's ids begins. */
const EPOCH = 1_420_070_400_000;

/** When what has this id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}

/** The lowest id something made at this time can have. */
export function idAt(time: number): string {
  return (BigInt(Math.max(0, Math.floor(time) - EPOCH)) << 22n).toString();
}

/** Orders by age, the oldest first: servers differ in the order they answer. */
export function byAge(a: { readonly id: string }, b: { readonly id: string }): number {
  const difference = BigInt(a.id) - BigInt(b.id);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
