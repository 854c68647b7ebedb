import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFIG_KEYS } from '../../src/config.ts';
import { readTeamFile } from '../../src/team-file.ts';

const ROOT = join(import.meta.dirname, '..', '..');

it('.env.example lists the keys that config.ts reads, and no other', () => {
  const listed = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)];
  expect(
    listed.map((match) => match[1]).sort(),
    'add the key to .env.example with a comment, or remove it there',
  ).toEqual([...CONFIG_KEYS].sort());
});

it('team.example.yaml is a team profile that can be used', () => {
  expect(readTeamFile(join(ROOT, 'team.example.yaml'), true)).toMatchObject({ domains: ['shop.example.jp'] });
});
