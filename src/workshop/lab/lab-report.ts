import { maskedAddress } from '../../replies/masked-address.ts';
import { showName } from '../../replies/show-name.ts';
import { type Change, isNewlyAnswered, isNewlyDead, isNoLongerAnswered, type Verdict } from './compare-answers.ts';
import type { LabOptions } from './lab-options.ts';

/** What two books made of all mails. */
export type Compared = { readonly mails: number; readonly unreadable: number; readonly changes: readonly Change[] };

/** Writes what changed: for people, or as one JSON object. */
export function labReport(compared: Compared, { json, addresses }: LabOptions): string {
  const changes = compared.changes.map((change) => ({ ...change, recipient: shown(change, addresses) }));
  if (json) return JSON.stringify({ ...countsOf(compared), changes });
  return [...changes.map(changeText), summaryText(compared)].join('\n\n');
}

function shown({ recipient }: Change, addresses: LabOptions['addresses']): string | undefined {
  return showName(addresses === 'whole' ? recipient : maskedAddress(recipient));
}

function countsOf({ mails, unreadable, changes }: Compared) {
  return {
    mails,
    unreadable,
    changedMails: new Set(changes.map(({ mail }) => mail)).size,
    changed: changes.length,
    newlyAnswered: changes.filter(isNewlyAnswered).length,
    noLongerAnswered: changes.filter(isNoLongerAnswered).length,
    newlyDead: changes.filter(isNewlyDead).length,
  };
}

/** What of a verdict is told, by the name a rule file has for it. */
const TOLD: readonly (readonly [label: string, value: (verdict: Verdict) => string])[] = [
  ['kind', ({ kind }) => kind],
  ['rule', ({ rule }) => rule ?? 'none holds'],
  ['reason', ({ reason }) => reason],
  ['party', ({ party }) => party],
  ['address-is-dead', ({ addressIsDead }) => (addressIsDead ? 'true' : 'false')],
  ['confidence', ({ confidence }) => confidence],
  ['basis', ({ basis }) => basis],
];

function changeText(change: Change): string {
  const { mail, recipient, before, after } = change;
  const lines = TOLD.map(([label, value]) => [label, told(before, value), told(after, value)] as const)
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) => `  ${label.padEnd(17)}${was} → ${is}`);
  const alarm = isNewlyDead(change) ? ['  !! NEWLY DEAD: lists will drop this address'] : [];
  return [`${showName(mail)}  ${recipient ?? '(no recipient named)'}`, ...lines, ...alarm].join('\n');
}

function told(verdict: Verdict | undefined, value: (verdict: Verdict) => string): string {
  return verdict ? value(verdict) : 'not answered';
}

function summaryText(compared: Compared): string {
  const { mails, unreadable, changedMails, changed, newlyAnswered, noLongerAnswered, newlyDead } = countsOf(compared);
  const read = `${count(mails, 'mail')} read${unreadable > 0 ? ` (${unreadable} unreadable)` : ''}`;
  if (changed === 0) return `${read}, no answer changes`;
  const what = `${count(changed, 'answer')} changed in ${count(changedMails, 'mail')}`;
  const line = `${read}, ${what}: ${newlyAnswered} newly answered, ${noLongerAnswered} no longer answered`;
  if (newlyDead === 0) return line;
  return `${line}\n!! ${newlyDead} NEWLY DEAD: make sure that the mail proves it, for lists are cleaned by this answer`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
