import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type FuzzBench, type FuzzFailure, fuzzOnce, mutantOf } from './fuzz.ts';

/** What `fuzz` works with. */
export type FuzzPlace = Omit<FuzzBench, 'mails'> & {
  /** Folders of mails to mutate, searched to the bottom. */
  readonly folders: readonly string[];
  readonly output: Writable;
  readonly errors: Writable;
};

const USAGE = `Usage: npm run fuzz -- [--seconds N] [--from SEED]   reads mutated mails for N seconds (default 10)
       npm run fuzz -- --show SEED                   prints the mail a seed stands for`;

/** How many failures are shown; there is one cause behind many. */
const SHOWN = 10;

/** `fuzz`: reads mutated mails until the time is over. Exit status: 0 all borne, 1 some not, 2 wrong use. */
export async function fuzzCommand(args: readonly string[], place: FuzzPlace): Promise<number> {
  const wish = readWish(args);
  if (!wish) {
    place.errors.write(`${USAGE}\n`);
    return 2;
  }
  const bench: FuzzBench = { ...place, mails: mailsIn(place.folders) };
  if (wish.show !== undefined) {
    place.output.write(mutantOf(wish.show, bench.mails));
    return 0;
  }
  const from = wish.from ?? Math.floor(place.now());
  const { count, failures } = await fuzzFor(wish.seconds * 1_000, from, bench);
  for (const { seed, fault } of failures.slice(0, SHOWN)) place.output.write(`seed ${seed}: ${fault}\n`);
  place.output.write(`${count} mails from seed ${from} on, ${failures.length} not borne\n`);
  return failures.length === 0 ? 0 : 1;
}

async function fuzzFor(milliseconds: number, from: number, bench: FuzzBench) {
  const end = bench.now() + milliseconds;
  const failures: FuzzFailure[] = [];
  let count = 0;
  for (; bench.now() < end; count++) {
    const failure = await fuzzOnce(from + count, bench);
    if (failure) failures.push(failure);
  }
  return { count, failures };
}

function readWish(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { seconds: option, from: option, show: option } });
    const [seconds = 10, from, show] = [values.seconds, values.from, values.show].map((text) =>
      text === undefined ? undefined : Number(text),
    );
    return [seconds, from ?? 0, show ?? 0].every(Number.isFinite) ? { seconds, from, show } : undefined;
  } catch {
    return undefined;
  }
}

/** Mails and texts; what describes them is none. */
function mailsIn(folders: readonly string[]): readonly Buffer[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:eml|txt|log|mbox|json|html?|msg|dat)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}
