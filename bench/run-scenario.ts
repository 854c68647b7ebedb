import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { SCENARIOS } from './scenarios.ts';

// Started by bench.ts, a process for each scenario: prints its figures as JSON.
const [name = '', count, folder] = process.argv.slice(2);
const figures = await SCENARIOS[name]?.({ count: Number(count), folder });
await wait(500);
console.log(JSON.stringify({ ...figures, processor: `${processorSeconds().toFixed(1)} s` }));

/** Processor time of this process and of those it started that have ended (proc(5), in hundredths of a second). */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
}
