import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRuleBook, type RuleBook } from '../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { type Knowledge, triageFile } from '../src/core/triage.ts';
import type { InputFile } from '../src/core/unpack/unpack.ts';
import { isolateTriage } from '../src/isolation/isolate-triage.ts';
import { compose } from '../src/replies/compose.ts';
import { ja } from '../src/replies/locales/ja.ts';
import { plainText } from '../src/replies/plain-text.ts';
import { openRuleCache } from '../src/rule-cache.ts';
import { writeTenfoldRules } from './tenfold-rules.ts';
import { mailsOf, mboxOf, repeated } from './workload.ts';

/** What a scenario measured: a name, and a figure with its unit. */
export type Figures = Readonly<Record<string, string>>;

/** What a scenario reads: how many mails, made of those in a folder. */
export type Workload = { readonly folder: string | undefined; readonly count: number };

/** Measures one thing, in a process of its own. */
export type Scenario = (workload: Workload) => Promise<Figures>;

const RULES = join(import.meta.dirname, '..', 'rules');

/** Files that a folder's reader keeps in hand. */
const IN_HAND = 64;

/** All scenarios by name; those of `one-core` are to be run on one core. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'folder-one-core': (workload) => readFolder(workload, 1),
  'folder-all-cores': (workload) => readFolder(workload, availableParallelism()),
  'mbox-one-core': (workload) => readMbox(workload, 1),
  'mbox-all-cores': (workload) => readMbox(workload, availableParallelism()),
  'no-wall': readInProcess,
  'one-answer': answerOne,
  rules: loadRules,
};

async function readFolder({ folder, count }: Workload, size: number): Promise<Figures> {
  const isolated = isolateTriage(known(), { size });
  const mails = mailsOf(folder);
  await Promise.all(repeated(mails, 200).map((mail) => isolated.triage(mail)));
  const start = performance.now();
  const queue = repeated(mails, count).values();
  const hand = async () => {
    for (const mail of queue) await isolated.triage(mail);
  };
  await Promise.all(Array.from({ length: IN_HAND }, hand));
  isolated.close();
  return { speed: perSecond(count, start) };
}

async function readMbox({ folder, count }: Workload, size: number): Promise<Figures> {
  const isolated = isolateTriage(known(), { size });
  const mbox = mboxOf(mailsOf(folder), count);
  const start = performance.now();
  let found = 0;
  for await (const triage of isolated.triageEach(mbox)) if (triage.kind !== 'unreadable') found++;
  isolated.close();
  return { speed: perSecond(count, start), size: `${(mbox.bytes.byteLength / 1e6).toFixed(1)} MB`, found: `${found}` };
}

async function readInProcess({ folder, count }: Workload): Promise<Figures> {
  const book = loaded();
  const mails = mailsOf(folder);
  for (const mail of repeated(mails, 500)) await triageFile(mail, { book, profile: NO_PROFILE });
  const start = performance.now();
  for (const mail of repeated(mails, count)) await triageFile(mail, { book, profile: NO_PROFILE });
  return { speed: perSecond(count, start) };
}

async function answerOne({ folder }: Workload): Promise<Figures> {
  const isolated = isolateTriage(known(), { size: 1 });
  const mails = mailsOf(folder);
  for (const mail of repeated(mails, 500)) await isolated.triage(mail);
  const times: number[] = [];
  for (const mail of repeated(mails, 1_000)) {
    const start = performance.now();
    for (const triage of await isolated.triage(mail)) plainText(compose(triage, ja, NO_PROFILE), ja);
    times.push(performance.now() - start);
  }
  isolated.close();
  times.sort((a, b) => a - b);
  return { p50: milliseconds(times[500]), p99: milliseconds(times[990]) };
}

async function loadRules({ folder }: Workload): Promise<Figures> {
  const place = mkdtempSync(join(tmpdir(), 'bench-'));
  const tenfold = join(place, 'rules');
  writeTenfoldRules(RULES, tenfold);
  const [fromYaml, { rules }] = timed(() => loaded(join(place, 'one.json')));
  const [fromCache, book] = timed(() => loaded(join(place, 'one.json')));
  const [tenFromYaml] = timed(() => loaded(join(place, 'ten.json'), tenfold));
  const [tenFromCache, bigBook] = timed(() => loaded(join(place, 'ten.json'), tenfold));
  rmSync(place, { recursive: true });
  const mails = mailsOf(folder);
  const once = await bestTime(mails, book);
  const ten = await bestTime(mails, bigBook);
  return {
    rules: `${rules.length}, ${bigBook.rules.length}`,
    'load YAML': `${milliseconds(fromYaml)}, ${milliseconds(tenFromYaml)}`,
    'load cached': `${milliseconds(fromCache)}, ${milliseconds(tenFromCache)}`,
    'per mail': `${milliseconds(once)}, ${milliseconds(ten)} (${(ten / once).toFixed(2)} times)`,
  };
}

/** Mean over the mails of each one's best time: what else the machine does falls away. */
async function bestTime(mails: readonly InputFile[], book: RuleBook): Promise<number> {
  let sum = 0;
  for (const mail of mails) {
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries++) {
      const start = performance.now();
      await triageFile(mail, { book, profile: NO_PROFILE });
      best = Math.min(best, performance.now() - start);
    }
    sum += best;
  }
  return sum / mails.length;
}

function known(): () => Knowledge {
  const knowledge = { book: loaded(), profile: NO_PROFILE };
  return () => knowledge;
}

function loaded(
  path = join(import.meta.dirname, '..', 'node_modules', '.cache', 'bounce-desk', 'rules.json'),
  folder = RULES,
): RuleBook {
  const cache = openRuleCache(path);
  const book = loadRuleBook([folder], cache.read);
  cache.save();
  return book;
}

function timed<T>(work: () => T): readonly [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function perSecond(count: number, start: number): string {
  return `${Math.round((count * 1_000) / (performance.now() - start))} mails/s`;
}

function milliseconds(time = 0): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
