// Temporary door while the command line is being built: node tools/rules.ts check [FOLDER] [FILTER]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules } from '../src/core/rules/laws.ts';
import { makeRuleBook } from '../src/core/rules/rule-book.ts';
import { parseRuleFile } from '../src/core/rules/rule-file.ts';

const [, , , folder = 'rules', filter = ''] = process.argv;
const rules = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => {
    try {
      return parseRuleFile(file, readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      console.log(`cannot read: ${(error as Error).message}`);
      return [];
    }
  });
const book = makeRuleBook(rules);
const twins = rules.filter((rule) => book.byId.get(rule.id) !== rule).map((rule) => rule.id);
if (twins.length > 0) console.log(`twice: ${twins.join(' ')}`);
const breaches = checkRules(book).filter((breach) => breach.where.includes(filter));
for (const breach of breaches) console.log(`${breach.where}: ${breach.law}`);
console.log(`${book.rules.length} rules in the book, ${breaches.length} breaches shown`);
