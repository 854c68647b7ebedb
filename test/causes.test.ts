import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SHIPPED } from './shipped-book.ts';

// docs/ACCURACY.md says which causes of the catalogue have a rule, and what answers the others.

const ROOT = join(import.meta.dirname, '..');
const CATALOGUE = join(ROOT, '..', 'shared', 'knowledge', 'causes.yaml');
const SECTION =
  /## Which causes have a rule\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'docs', 'ACCURACY.md'), 'utf8'))?.[1] ??
  '';
const ROWS = [...SECTION.matchAll(/^\| `([a-z0-9-]+\/[a-z0-9-]+)` [^|]*\| (.+) \|$/gm)].map(
  ([, cause = '', answer = '']) => ({ cause, answer }),
);

describe('the causes without a rule of their own', () => {
  it('are as many as is said', () => {
    const [, covered, all] = /(\d+) of (\d+) causes have a rule of the same id/.exec(SECTION) ?? [];
    expect(ROWS).toHaveLength(Number(all) - Number(covered));
    expect(ROWS.filter(({ cause }) => SHIPPED.byId.has(cause))).toEqual([]);
  });

  it.each(ROWS)('$cause: what is said to answer it exists', ({ answer }) => {
    const named = [...answer.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const missing = named.filter(
      (name) => name.includes('/') && !SHIPPED.byId.has(name) && !existsSync(join(ROOT, name)),
    );
    expect(missing.map((name) => `${name} is neither a rule nor a file`)).toEqual([]);
  });

  it.skipIf(!existsSync(CATALOGUE))(
    'are exactly those of the catalogue (skipped where ../shared is not there: it is no part of the project)',
    () => {
      const { causes } = parse(readFileSync(CATALOGUE, 'utf8')) as { causes: readonly { readonly id: string }[] };
      const without = causes.map(({ id }) => id).filter((id) => !SHIPPED.byId.has(id));
      expect(without.toSorted()).toEqual(ROWS.map(({ cause }) => cause).toSorted());
      expect(SECTION).toContain(`${causes.length - without.length} of ${causes.length} causes`);
    },
  );
});
