import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KILLERS } from '../core/unpack-files/killers.ts';
import { bounceTo } from '../core/unpack-files/unpacked.ts';
import { runDesk } from '../run-desk.ts';
import { devouring, PATIENCE } from './traps.ts';

const home = mkdtempSync(join(tmpdir(), 'killers-'));
afterAll(() => rmSync(home, { recursive: true }));

it('a folder of killers is read to its end by the program, and the bounces among them are answered', {
  timeout: PATIENCE * 2,
}, async () => {
  const names = [...Object.keys(KILLERS), 'heap'].map((_, i) => String(i).padStart(2, '0'));
  const bytes = [
    ...Object.values(KILLERS).map((make) => Buffer.from(make(), 'latin1')),
    devouring('', 9_000_000).bytes,
  ];
  for (const [i, name] of names.entries()) {
    writeFileSync(join(home, `${name}-killer.eml`), bytes[i] ?? '');
    writeFileSync(join(home, `${name}-mail.eml`), bounceTo(`user-${name}@example.com`));
  }
  const { status, output, errors } = await runDesk(['diagnose', '--json', '.'], { cwd: home });
  const answers = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string; kind: string; diagnoses: readonly { recipient?: string }[] });
  const answered = answers.filter(({ source }) => source.endsWith('-mail.eml'));
  expect(answered.map(({ diagnoses }) => diagnoses[0]?.recipient)).toEqual(
    names.map((name) => `user-${name}@example.com`),
  );
  const hurt = answers.filter(({ source }) => source.endsWith('-killer.eml'));
  expect(new Set(hurt.map(({ source }) => source.slice(0, 2)))).toEqual(new Set(names));
  expect([status, errors]).toEqual([hurt.some(({ kind }) => kind === 'unreadable') ? 1 : 0, '']);
});
