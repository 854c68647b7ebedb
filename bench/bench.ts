import { spawn, spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, SCENARIOS } from './scenarios.ts';
import { treeMemory } from './tree-memory.ts';

// `npm run bench -- [--only NAME] [--mails N] [FOLDER]`: measures each scenario in a process of its own and prints its figures.
const ROOT = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, mails: { type: 'string', default: '10000' } },
});

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()} at the start`);
if (!values.only || values.only === 'cold-start') print('cold-start', coldStart());
for (const name of Object.keys(SCENARIOS).filter((name) => !values.only || name === values.only))
  print(name, await run(name));
console.log(`load ${load()} at the end`);

/** A scenario's figures, and the most memory its processes took together. */
async function run(name: string): Promise<Figures> {
  const command = [process.execPath, join(import.meta.dirname, 'run-scenario.ts'), name, values.mails, ...positionals];
  const [program = '', ...args] = name.endsWith('one-core') ? ['taskset', '-c', '0', ...command] : command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  let peak = 0;
  child.stdout.on('data', (piece) => {
    printed += piece;
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0));
  }, 100);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { ...JSON.parse(printed), memory: `${Math.round(peak / 1024 ** 2)} MB` };
}

/** From the command to the end of the answer, the best and the middle of nine; the first fills the caches. */
function coldStart(): Figures {
  const figures = ['start.js', 'main.ts'].map((entry) => {
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      spawnSync(process.execPath, [join('src', entry), 'diagnose', 'samples/gmail-unauthenticated.eml'], { cwd: ROOT });
      return performance.now() - start;
    });
    const [first, ...others] = times;
    others.sort((a, b) => a - b);
    return [
      entry,
      `best ${others[0]?.toFixed(0)} ms, middle ${others[4]?.toFixed(0)} ms, first ${first?.toFixed(0)} ms`,
    ];
  });
  return Object.fromEntries(figures);
}

function print(name: string, figures: Figures): void {
  console.log(
    `${name.padEnd(17)} ${Object.entries(figures)
      .map(([what, figure]) => `${what} ${figure}`)
      .join('; ')}`,
  );
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
