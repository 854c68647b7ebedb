import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SCORE = join(ROOT, '..', 'shared', 'score', 'score.py');

/** The percentages that score.py prints for one form. */
async function scoreOf(form: string): Promise<Readonly<Record<string, number>>> {
  const run = spawn('python3', [SCORE, '--forms', form], { cwd: ROOT });
  const [output, errors] = await Promise.all([text(run.stdout), text(run.stderr)]);
  const line = output.split('\n').find((candidate) => candidate.startsWith(`${form} `));
  if (line === undefined) throw new Error(`score.py printed no line for ${form}: ${errors}`);
  return Object.fromEntries([...line.matchAll(/([a-z]\w*) +(\d+\.\d)%/g)].map((match) => [match[1], Number(match[2])]));
}

it.skipIf(!existsSync(SCORE))(
  'scores well on the labelled mails (skipped where ../shared/score is not there: they are no part of the project)',
  { timeout: 600_000 },
  async () => {
    const score = await scoreOf('raw');
    expect(score['kind']).toBeGreaterThanOrEqual(95);
    expect(score['rcpt']).toBeGreaterThanOrEqual(95);
    expect(score['reason']).toBeGreaterThanOrEqual(85);
    expect(score['party']).toBeGreaterThanOrEqual(88);
    expect(score['danger']).toBeLessThanOrEqual(1);
    expect(score['quiet']).toBe(100);
  },
);
