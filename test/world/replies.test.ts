import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { triageText } from '../shipped-book.ts';

/** A row of replies.txt. */
type Row = {
  readonly reasons: readonly string[];
  readonly parties: readonly string[];
  readonly dead: string;
  readonly to: string;
  readonly host: string;
  readonly command: string;
  readonly isLocal: boolean;
  readonly reply: string;
};

const SENDER = 'taro@shouten.example';

const COMMANDS: Readonly<Record<string, string>> = {
  RCPT: ' (in reply to RCPT TO command)',
  DATA: ' (in reply to end of DATA command)',
  MAIL: ' (in reply to MAIL FROM command)',
  EHLO: ' (in reply to EHLO command)',
};

function toRow(line: string): Row {
  const [reasons = '', parties = '', dead = '', where = '', ...rest] = line.split(' | ');
  const stated = new Map(where.split(',').map((pair) => pair.split('=') as [string, string | undefined]));
  const domain = stated.get('to') ?? 'kaisha.example';
  const reply = rest.join(' | ').replaceAll('\\n', '\n').replaceAll('{to}', `hanako.example@${domain}`);
  return {
    reasons: reasons.split(','),
    parties: parties.split(','),
    dead,
    to: /\bhanako\.example@[\w-]+(?:\.[\w-]+)+/.exec(reply)?.[0] ?? `hanako.example@${domain}`,
    host: stated.get('host') ?? `mx1.${domain}`,
    command: stated.get('cmd') ?? 'RCPT',
    isLocal: stated.has('local'),
    reply: reply
      .replaceAll('{from}', SENDER)
      .replaceAll('{fdom}', 'shouten.example')
      .replaceAll('{tdom}', domain)
      .replaceAll('{ip}', '203.0.113.44'),
  };
}

const ROWS = readFileSync(join(import.meta.dirname, 'replies.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(toRow);

/** The row's reply in a final notice as Postfix writes it. */
function inPostfixNotice({ to, host, command, isLocal, reply }: Row): string {
  const words = reply.replace(/\s*\n\s*/g, ' ');
  const refused = command === 'CONN' ? 'refused to talk to me' : 'said';
  const told = isLocal ? words : `host ${host}[198.51.100.25] ${refused}: ${words}${COMMANDS[command] ?? ''}`;
  return `This is the mail system at host mail.shouten.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<${to}>: ${told}\n`;
}

/** The row's reply in a final notice as Exim writes it. */
function inEximNotice({ to, host, command, isLocal, reply }: Row): string {
  const stage =
    command === 'CONN' ? 'after initial connection' : `after ${command === 'DATA' ? 'end of data' : command}`;
  const who = isLocal ? '' : `    host ${host} [198.51.100.25]\n    SMTP error from remote mail server ${stage}:\n`;
  return `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${to}\n${who}    ${reply.replaceAll('\n', '\n    ')}\n`;
}

function toldOf({ reason, party, hardBounce, confidence }: Diagnosis) {
  return { reason, party, dead: hardBounce, confidence };
}

/** Undefined where all is right; else what was told. */
async function wrongAnswer(row: Row, text: string) {
  const { kind, diagnoses } = await triageText(text);
  const [told, ...others] = diagnoses;
  if (kind !== 'failure' || !told || others.length > 0 || told.facts.finalRecipient !== row.to.toLowerCase())
    return { reply: row.reply, kind, recipients: diagnoses.map(({ facts }) => facts.finalRecipient) };
  const party = told.party === 'recipient-provider' ? 'recipient-admin' : told.party;
  const fits =
    row.reasons.includes(told.reason) &&
    (row.parties.includes(party) ||
      row.parties.includes(told.party) ||
      (row.parties.includes('unknown') && told.confidence === 'low')) &&
    (row.dead === '?' || told.hardBounce === (row.dead === 'y'));
  return fits ? undefined : { reply: row.reply, ...toldOf(told) };
}

/** Rows are many and each is quick: one test for each way a reply is wrapped, its message the wrong ones. */
describe('the replies of the world', () => {
  it.each([
    ['in a notice of Postfix', inPostfixNotice],
    ['in a notice of Exim', inEximNotice],
  ])(
    '%s',
    async (_, wrap) => {
      expect(ROWS.length).toBeGreaterThan(450);
      const wrong = await Promise.all(ROWS.map((row) => wrongAnswer(row, wrap(row))));
      expect(wrong.filter((answer) => answer !== undefined)).toEqual([]);
    },
    60_000,
  );

  it('alone, whatever else is told, no living address is called dead', async () => {
    const living = ROWS.filter(({ dead }) => dead === 'n');
    const told = await Promise.all(living.map(async ({ reply }) => ({ reply, triage: await triageText(reply) })));
    expect(told.filter(({ triage }) => triage.diagnoses.some(({ hardBounce }) => hardBounce))).toEqual([]);
  }, 60_000);
});
