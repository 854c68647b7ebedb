import { SCENARIOS } from './scenarios.ts';

// Started by bench.ts, a process for each scenario: prints its figures as JSON.
const [name = '', folder] = process.argv.slice(2);
console.log(JSON.stringify(await SCENARIOS[name]?.(folder)));
