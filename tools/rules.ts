// Temporary door while the command line is being built: node tools/rules.ts check [FOLDER] [FILTER]
import { checkRules } from '../src/core/rules/laws.ts';
import { loadRuleBook } from '../src/core/rules/rule-book.ts';

const [, , , folder = 'rules', filter = ''] = process.argv;
const book = loadRuleBook([folder]);
const breaches = checkRules(book).filter((breach) => breach.where.includes(filter));
for (const breach of breaches) console.log(`${breach.where}: ${breach.law}`);
console.log(`${book.rules.length} rules, ${breaches.length} breaches`);
