/** What one reading process may take before it is ended. Times in milliseconds. */
export type Limits = {
  /** V8's heap, in megabytes. */
  readonly heap: number;
  /** All memory of the process, in bytes: buffers lie outside the heap. Watched where the system tells (Linux). */
  readonly resident: number;
  /** Without a sign of progress, for a file read alone. */
  readonly silence: number;
  /** The same for several small files read together: short, because those not answered are then read alone. */
  readonly batchSilence: number;
  /** For one request, however much progress is made. */
  readonly whole: number;
  /** Until a new process is ready. */
  readonly start: number;
};

/** Room for a mail folder of 250 MB and its copies. Below 200 MB of heap V8 collects all the time, though it holds only 35. */
export const LIMITS: Limits = {
  heap: 384,
  resident: 1_200 * 1024 ** 2,
  silence: 10_000,
  batchSilence: 5_000,
  whole: 300_000,
  start: 60_000,
};
