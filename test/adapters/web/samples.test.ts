import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLES, type SampleName } from '../../../src/replies/locales/web-sentences.ts';
import { openWeb } from './open-web.ts';

/** What each sample is there to show: what kind of mail it is, and who has to act for whom. */
const SHOWS: Readonly<Record<SampleName, readonly [kind: string, ...parties: readonly string[]]>> = {
  'gmail-unauthenticated.eml': ['failure', 'dns-manager'],
  'docomo-unknown-user.txt': ['failure', 'recipient'],
  'mailbox-full-delay.eml': ['delay', 'nobody-wait'],
  'outlook-blocked-shared-host.eml': ['failure', 'sender-host'],
  'exchange-notice-forwarded.txt': ['failure', 'sender'],
  'sakura-foreign-ip.txt': ['failure', 'sender-admin'],
  'several-recipients.eml': ['failure', 'sender', 'sender', 'sender'],
  'symptom.txt': ['other', 'unknown'],
};

it('every sample is on the page', async () => {
  expect((await readdir(join(import.meta.dirname, '..', '..', '..', 'samples'))).sort()).toEqual([...SAMPLES].sort());
});

it.for(SAMPLES)('the sample %s shows what it is there for', async (name, { onTestFinished }) => {
  const { address } = await openWeb(onTestFinished);
  const text = await (await fetch(`${address}/samples/${name}`)).text();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/api/diagnose`, { method: 'POST', headers, body: JSON.stringify({ text }) });
  const { kind, diagnoses } = (await response.json()) as { kind: string; diagnoses: readonly { party: string }[] };
  expect([kind, ...diagnoses.map(({ party }) => party)]).toEqual(SHOWS[name]);
});
