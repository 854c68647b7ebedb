import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ReadRuleFile, readRuleFile, type ValidatedFile } from './core/rules/rule-file.ts';

/** Rule files as validated at an earlier start: reading 800 rules as YAML takes ten times as long. */
export type RuleCache = {
  readonly read: ReadRuleFile;
  /** Keeps what was read for the next start; does nothing where all of it was known, or the place is not writable. */
  readonly save: () => void;
};

/** The code that says what a rule file is: where it changes, what was validated before counts no more. */
const VALIDATORS = ['rule-file.ts', 'rule-schema.ts'].map((name) => join(import.meta.dirname, 'core', 'rules', name));

/** Opens the cache in a file, which need not exist. Files are known by their content. */
export function openRuleCache(path: string): RuleCache {
  const known = readCache(path);
  const used: Record<string, ValidatedFile> = {};
  const code = VALIDATORS.map((file) => readFileSync(file, 'utf8')).join('');
  let isNew = false;
  return {
    read: (file, source) => {
      const key = createHash('sha256').update(code).update(source).digest('base64');
      isNew ||= !Object.hasOwn(known, key);
      const validated = known[key] ?? readRuleFile(file, source);
      used[key] = validated;
      return validated;
    },
    save: () => {
      if (isNew) writeCache(path, used);
    },
  };
}

function readCache(path: string): Readonly<Record<string, ValidatedFile>> {
  try {
    return JSON.parse(readFileSync(path, 'latin1'));
  } catch {
    return {};
  }
}

function writeCache(path: string, files: Readonly<Record<string, ValidatedFile>>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${randomUUID()}`;
    writeFileSync(beside, asciiJson(files));
    renameSync(beside, path);
  } catch {
    // a start without a cache is slower, and right
  }
}

/** JSON in which all beyond ASCII is escaped: it is read three times faster than UTF-8. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
