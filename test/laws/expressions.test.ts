import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

// recheck needs up to a second a pattern; verdicts are kept by the pattern's own text.
const VERDICTS = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'bounce-desk', 'expressions.json');

const LONGEST_CHECK = 10_000;

/** `safe`, or the complexity that a hostile text can cause. */
type Verdicts = Record<string, string>;

type Expression = { readonly where: string; readonly source: string; readonly flags: string };

const verdicts = readVerdicts();

it('no regular expression of a rule can be made to backtrack', async () => {
  const rules = loadRuleBook([join(import.meta.dirname, '..', '..', 'rules')]).rules;
  const expressions = rules.flatMap((rule) =>
    rule.when.flatMap(({ matches }) =>
      matches ? [{ where: rule.id, source: matches.source, flags: matches.flags }] : [],
    ),
  );
  expect(expressions.length).toBeGreaterThan(50);
  expect(await breaches(expressions, (verdict) => verdict !== 'safe')).toEqual([]);
}, 600_000);

it('no regular expression of ours backtracks exponentially; what is polynomial runs on texts of bounded length', async () => {
  const expressions = sourceFiles('src').flatMap(literalsOf);
  expect(expressions.length).toBeGreaterThan(100);
  expect(await breaches(expressions, (verdict) => !/^safe$|polynomial/.test(verdict))).toEqual([]);
}, 600_000);

async function breaches(expressions: readonly Expression[], isBreach: (verdict: string) => boolean) {
  const found: string[] = [];
  for (const { where, source, flags } of expressions) {
    const key = createHash('sha256').update(`${source}/${flags}`).digest('hex');
    verdicts[key] ??= await verdictOn(source, flags);
    if (isBreach(verdicts[key])) found.push(`${where}: /${source}/ is ${verdicts[key]}: bound its repetitions`);
  }
  writeVerdicts();
  return found;
}

async function verdictOn(source: string, flags: string): Promise<string> {
  const verdict = await check(source, flags, { timeout: LONGEST_CHECK });
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.status;
}

function literalsOf({ path, text }: SourceFile): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
    if (literal) found.push({ where: path, source: literal[1] as string, flags: literal[2] as string });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

function readVerdicts(): Verdicts {
  try {
    return JSON.parse(readFileSync(VERDICTS, 'utf8')) as Verdicts;
  } catch {
    return {};
  }
}

function writeVerdicts(): void {
  mkdirSync(join(VERDICTS, '..'), { recursive: true });
  writeFileSync(VERDICTS, JSON.stringify(verdicts));
}
