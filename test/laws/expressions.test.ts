import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { loadRuleBook } from '../../src/core/rules/rule-book.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

// recheck needs seconds for some patterns. Its verdicts are kept by the pattern's own text and committed: a pattern that
// changes is checked anew, here or wherever the test runs next. Delete the file to have all of them checked again.
const VERDICTS = join(import.meta.dirname, 'expression-verdicts.json');

/** In milliseconds; a busy machine is slow, and a check that ends too early says `unknown`. */
const LONGEST_CHECK = 60_000;

/** `safe`, or the complexity that a hostile text can cause. */
type Verdicts = Record<string, string>;

type Expression = { readonly where: string; readonly source: string; readonly flags: string };

const verdicts = JSON.parse(readText()) as Verdicts;
const used = new Set<string>();

afterAll(writeVerdicts);

it('no regular expression of a rule can be made to backtrack beyond its bounded repetitions', async () => {
  const expressions = expressionsOfRules();
  expect(expressions.length).toBeGreaterThan(50);
  const slow = (verdict: string, source: string) =>
    verdict !== 'safe' && !(verdict.includes('polynomial') && isBounded(source));
  expect(await breaches(expressions, slow)).toEqual([]);
}, 600_000);

it('no expression of a rule is slow on the longest text made of its own words', () => {
  const slow = expressionsOfRules().flatMap(({ where, source, flags }) => {
    const expression = new RegExp(source, flags);
    const texts = wordsOf(source).map((word) => `${word} `.repeat(LONGEST_TEXT / (word.length + 1)));
    const times = texts.map((text) => timeOf(() => expression.test(text)));
    return Math.max(0, ...times) > LONGEST_RUN ? [`${where}: /${source}/ took ${Math.max(...times)} ms`] : [];
  });
  expect(slow).toEqual([]);
}, 120_000);

/** How much of a text a rule's expression is run on, see src/core/rules/scope.ts. */
const LONGEST_TEXT = 4_000;

/** In milliseconds; a text takes a few, on a busy machine more. */
const LONGEST_RUN = 200;

function expressionsOfRules(): readonly Expression[] {
  const rules = loadRuleBook([join(import.meta.dirname, '..', '..', 'rules')]).rules;
  return rules.flatMap((rule) =>
    rule.when
      .flatMap(({ matches, unlessMatches }) => [matches, unlessMatches])
      .filter((expression) => expression !== undefined)
      .map(({ source, flags }) => ({ where: rule.id, source, flags })),
  );
}

/** No `*`, no `+`, no open `{n,}`: what is tried again is a fixed number of characters. */
function isBounded(source: string): boolean {
  return !/[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '_'));
}

/** The literal words of an expression: a text that repeats one of them makes it start at every place. */
function wordsOf(source: string): readonly string[] {
  const literal = source.replace(/\\./g, ' ').replace(/\[[^\]]*\]|\{[\d,]+\}/g, ' ');
  return [...new Set(literal.match(/[\p{L}\d]{2,}(?: [\p{L}\d]{2,})*/gu) ?? [])];
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return Math.round(performance.now() - start);
}

it('no regular expression of ours backtracks exponentially; what is polynomial runs on texts of bounded length', async () => {
  const expressions = sourceFiles('src').flatMap(literalsOf);
  expect(expressions.length).toBeGreaterThan(100);
  expect(await breaches(expressions, (verdict) => !/^safe$|polynomial/.test(verdict))).toEqual([]);
}, 600_000);

async function breaches(expressions: readonly Expression[], isBreach: (verdict: string, source: string) => boolean) {
  const found: string[] = [];
  for (const { where, source, flags } of expressions) {
    const key = createHash('sha256').update(`${source}/${flags}`).digest('hex');
    used.add(key);
    verdicts[key] ??= await verdictOn(source, flags);
    if (isBreach(verdicts[key], source)) found.push(`${where}: /${source}/ is ${verdicts[key]}: bound its repetitions`);
  }
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

/** Keeps what is sure, in an order of its own, so that a change of one pattern is a change of one line. */
function writeVerdicts(): void {
  const sure = Object.entries(verdicts).filter(([key, verdict]) => used.has(key) && verdict !== 'unknown');
  const text = `${JSON.stringify(Object.fromEntries(sure.sort()), undefined, 2)}\n`;
  if (text !== readText()) writeFileSync(VERDICTS, text);
}

function readText(): string {
  try {
    return readFileSync(VERDICTS, 'utf8');
  } catch {
    return '{}';
  }
}
