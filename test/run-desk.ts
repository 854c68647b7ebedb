import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a run of the program left behind. */
export type Run = { readonly status: number | null; readonly output: string; readonly errors: string };

/** How it is run, beside its arguments. */
export type Start = {
  /** The folder it is started in; it reads `.env` and `team.yaml` there. */
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options for Node itself. */
  readonly node?: readonly string[];
};

const ROOT = join(import.meta.dirname, '..');

/** Starts the program as the npm commands do, in an environment that holds only what the test says. */
export function startDesk(args: readonly string[], { cwd, env = {}, node = [] }: Start) {
  return spawn(join(ROOT, 'node_modules', '.bin', 'node'), [...node, join(ROOT, 'src', 'start.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  });
}

/** Runs the program to its end. */
export async function runDesk(args: readonly string[], start: Start): Promise<Run> {
  const program = startDesk(args, start);
  const ended = new Promise<number | null>((resolve) => program.on('close', resolve));
  program.stdin.end(start.input ?? '');
  const [output, errors] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { status: await ended, output, errors };
}
