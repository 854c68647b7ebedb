import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../../src/core/triage.ts';
import { compose } from '../../src/replies/compose.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import type { Locale } from '../../src/replies/locales/locale.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import { SHIPPED, triageText } from '../shipped-book.ts';

/** What is told where a notice was not read to its end. */
const SAYS_CUT = /too long for me to read to its end/;

function addressOf(number: number): string {
  return `user-${number}@example.jp`;
}

function told(triage: MailTriage, locale: Locale = en): string {
  return plainText(compose(triage, locale, NO_PROFILE), locale);
}

/** A notice with a report on so many recipients, which return `returned`. */
async function reportOn(
  recipients: number,
  returned = 'Subject: Hello\n\nHello',
  text = 'I could not deliver your message.',
): Promise<MailTriage> {
  const groups = Array.from(
    { length: recipients },
    (_, i) =>
      `Final-Recipient: rfc822; ${addressOf(i)}\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\n`,
  );
  const mail = [
    'From: MAILER-DAEMON@mx.example.com\nTo: shop@example.com\nSubject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n',
    `--b\nContent-Type: text/plain\n\n${text}`,
    `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n${groups.join('\n')}`,
    `--b\nContent-Type: message/rfc822\n\n${returned}\n--b--\n`,
  ].join('\n');
  const triages = await triageFile(
    { name: 'mail.eml', bytes: Buffer.from(mail) },
    { book: SHIPPED, profile: NO_PROFILE },
  );
  return triages[0] as MailTriage;
}

describe('a notice longer than what is read of it', () => {
  it('says so, with how many recipients the answer is about, in both languages', async () => {
    const triage = await reportOn(20_000);
    const count = triage.diagnoses.length;
    expect(count).toBeGreaterThan(1_000);
    expect(told(triage)).toContain(`about its first ${count} recipients only`);
    expect(told(triage, ja)).toContain(`はじめの${count}件の宛先`);
  });

  it('tells no recipient another cause for having been cut in half', async () => {
    const { diagnoses } = await reportOn(20_000);
    expect(new Set(diagnoses.map(({ reason }) => reason))).toEqual(new Set(['mailboxfull']));
    expect(diagnoses.map(({ facts }) => facts.finalRecipient)).toEqual(diagnoses.map((_, i) => addressOf(i)));
  });

  it('is told of in a text without a report, too', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `<${addressOf(i)}>: 552 5.2.2 Mailbox full\n`);
    const triage = await triageText(`I could not deliver your message to these addresses:\n\n${lines.join('\n')}`);
    expect(told(triage)).toMatch(SAYS_CUT);
    const known = new Set(Array.from({ length: 20_000 }, (_, i) => addressOf(i)));
    expect(triage.diagnoses.every(({ facts }) => known.has(facts.finalRecipient ?? ''))).toBe(true);
  });
});

describe('nothing is said', () => {
  it('where all of it was read', async () => {
    expect(told(await reportOn(300))).not.toMatch(SAYS_CUT);
  });

  it('where only the returned mail is long', async () => {
    expect(told(await reportOn(1, `Subject: Hello\n\n${'Hello again.\n'.repeat(100_000)}`))).not.toMatch(SAYS_CUT);
    const pasted = `<a@example.jp>: 550 5.1.1 User unknown\n\n----- Original message -----\n\nSubject: Hello\nFrom: b@example.com\n\n${'Hello again.\n'.repeat(40_000)}`;
    expect(told(await triageText(pasted))).not.toMatch(SAYS_CUT);
  });
});

it('a list of many recipients names the first and counts the others', async () => {
  const text = told(await reportOn(300));
  expect(text).toContain(`- ${addressOf(19)} and 280 others`);
  expect(text).not.toContain(addressOf(20));
});

describe('what follows a cut', () => {
  it('a report below a text of megabytes is read', async () => {
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `<${addressOf(i)}>: ${'552 5.2.2 Mailbox full '.repeat(6)}\n`,
    ).join('\n');
    const triage = await reportOn(20_000, undefined, text);
    expect(triage.diagnoses.length).toBeGreaterThan(1_000);
    expect(told(triage)).toMatch(SAYS_CUT);
  });

  it('takes no recipient away who stands far above it', async () => {
    const tail = 'These are words of the mail that came back without a head.\n'.repeat(4_000);
    const names = ['a', 'b', 'c'].map((name) => `<${name}@example.jp>: 552 5.2.2 Mailbox full\n\n`).join('');
    const triage = await triageText(`I could not deliver your message.\n\n${names}What you wrote:\n\n${tail}`);
    expect(triage.diagnoses).toHaveLength(3);
  });

  it('says nothing below an automatic reply, which is understood from its beginning', async () => {
    const tail = 'And a long disclaimer follows for everybody.\n'.repeat(5_000);
    const head = 'From: hanako@example.jp\nSubject: Out of office\nAuto-Submitted: auto-replied\n\n';
    expect(told(await triageText(`${head}I am out of office until Monday.\n${tail}`, 'mail.eml'))).not.toMatch(
      SAYS_CUT,
    );
  });
});

it('a session with a thousand recipients is read in time', async () => {
  const all = Array.from({ length: 1_000 }, (_, i) => addressOf(i));
  const listed = all.map((address) => `<${address}>\n    (reason: 552 5.2.2 Mailbox full)\n`).join('');
  const session = all.map((address) => `>>> RCPT To:<${address}>\n<<< 552 5.2.2 Mailbox full\n`).join('');
  const started = performance.now();
  const { diagnoses } = await triageText(
    `   ----- The following addresses had permanent fatal errors -----\n${listed}\n   ----- Transcript of session follows -----\n${session}`,
  );
  expect(diagnoses).toHaveLength(1_000);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);
