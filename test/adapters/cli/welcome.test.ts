import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { welcome } from '../../../src/adapters/cli/welcome.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe.each(['en', 'ja'] as const)('the welcome in %s', (language) => {
  const text = welcome(language);

  it('says what to type', () => {
    expect(text).toContain('npm run diagnose -- ');
  });

  it('names only files that are there', () => {
    const files = text.match(/[\w./-]+\.(?:eml|md)\b/g) ?? [];
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
