import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { rulesFromYaml } from './rule-from-yaml.ts';
import { ruleFileSchema } from './rule-schema.ts';

/** A YAML document that knows on which line each of its values stands. */
type Written = { readonly file: string; readonly document: Document; readonly lines: LineCounter };

/**
 * Reads one rule file.
 *
 * @param file its path, for messages and for answers that show their working
 * @param source its YAML
 * @throws RuleError where the YAML or its shape is wrong
 */
export function parseRuleFile(file: string, source: string): readonly Rule[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem) throw new RuleError(file, problem.message, 'Mend the YAML there');
  const written: Written = { file, document, lines };
  refuseBareSentences(written);
  const checked = v.safeParse(ruleFileSchema, document.toJS());
  if (checked.success) return rulesFromYaml(file, checked.output, (index) => lineOf(written, ['rules', index, 'id']));
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

function lineOf({ document, lines }: Written, path: readonly (string | number)[]): number {
  const keys = path.map((key) => (/^\d+$/.test(String(key)) ? Number(key) : key));
  const node = document.getIn(keys, true);
  return lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0).line;
}
