/** 2015-01-01, where Discord's clock begins. */
const EPOCH = 1_420_070_400_000;

let count = 0n;

/** An id as Discord makes them: milliseconds since its epoch, then a running number. */
export function snowflake(time = Date.now()): string {
  count = (count + 1n) % 4096n;
  return ((BigInt(time - EPOCH) << 22n) | count).toString();
}
