import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { rulesFromYaml } from './rule-from-yaml.ts';
import { type RuleFile, ruleFileSchema } from './rule-schema.ts';

/** A YAML document that knows on which line each of its values stands. */
type Written = { readonly file: string; readonly document: Document; readonly lines: LineCounter };

/** A rule file as validated, before it becomes rules: plain data, and the line on which each rule begins. */
export type ValidatedFile = { readonly read: RuleFile; readonly lines: readonly number[] };

/** Reads and validates one rule file. */
export type ReadRuleFile = (file: string, source: string) => ValidatedFile;

/**
 * Turns one rule file into rules.
 *
 * @param file its path, for messages and for answers that show their working
 * @param source its YAML
 * @param read how the YAML is read; by default from the source, as {@link readRuleFile} does
 * @throws RuleError where the YAML or its shape is wrong
 */
export function parseRuleFile(file: string, source: string, read: ReadRuleFile = readRuleFile): readonly Rule[] {
  const validated = read(file, source);
  return rulesFromYaml(file, validated.read, (index) => validated.lines[index] ?? 0);
}

/**
 * Reads and validates one rule file.
 *
 * @throws RuleError where the YAML or its shape is wrong
 */
export function readRuleFile(file: string, source: string): ValidatedFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem) throw new RuleError(file, problem.message, 'Mend the YAML there');
  const written: Written = { file, document, lines };
  refuseBareSentences(written);
  const checked = v.safeParse(ruleFileSchema, document.toJS());
  if (checked.success)
    return { read: checked.output, lines: checked.output.rules.map((_, i) => lineOf(written, ['rules', i, 'id'])) };
  const [issue] = checked.issues;
  const path = issue.path?.map((item) => String(item.key)) ?? [];
  throw new RuleError(
    `${file}:${lineOf(written, path)}`,
    `${path.join('.')}: ${issue.message}`,
    'See rules/README.md for the format',
  );
}

/** YAML reads `550 #5.1.1 …` as a number and `rejected: unknown` as a mapping; quotes keep a sentence a sentence. */
function refuseBareSentences({ file, document, lines }: Written): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string' || !/\s/.test(node.value)) return;
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      throw new RuleError(`${file}:${line}`, `a bare sentence: ${node.value}`, "Put it between quotes '…'");
    },
  });
}

/** The line of the value at a path; where it is missing, of the nearest thing around it. */
function lineOf(written: Written, path: readonly (string | number)[]): number {
  const { document, lines } = written;
  const node = document.getIn(
    path.map((key) => (/^\d+$/.test(String(key)) ? Number(key) : key)),
    true,
  );
  const start = isNode(node) ? node.range?.[0] : undefined;
  if (start !== undefined || path.length === 0) return lines.linePos(start ?? 0).line;
  return lineOf(written, path.slice(0, -1));
}
