import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../src/core/team-profile.ts';
import { type MailTriage, triageFile } from '../../../src/core/triage.ts';
import type { InputFile } from '../../../src/core/unpack/unpack.ts';
import { toJson } from '../../../src/replies/json.ts';
import { en } from '../../../src/replies/locales/en.ts';
import { SHIPPED } from '../../shipped-book.ts';
import { CARRIERS } from './carriers.ts';
import { CHARSETS } from './japanese-bytes.ts';
import { ABOVE, BELOW, FORWARDS, MANGLES } from './mangles.ts';
import { NOTICES, noticesOfTestMails, PEOPLE, type SentNotice } from './notices.ts';

// A bounce pushed through what people and programs do to it: the answer stays the same. The seed is fixed, so that a
// failure is the change's and not the day's; ROUND_TRIPS=5000 ROUND_TRIP_SEED=7 looks further.

const options = {
  numRuns: Number(process.env['ROUND_TRIPS'] ?? 300),
  seed: Number(process.env['ROUND_TRIP_SEED'] ?? 20_261_126),
};

/** Test mails that are no bounces, though their text alone may look like one. */
const NO_BOUNCES = /newsletter|receipt|phishing|probe|ezmlm|parcel|bank|out-of-office/;

async function answerTo(file: InputFile): Promise<readonly MailTriage[]> {
  return triageFile(file, { book: SHIPPED, profile: NO_PROFILE });
}

/** What must not change: how sure the desk is may, and what it says the evidence is. */
function told(triages: readonly MailTriage[]) {
  return triages.map(({ kind, diagnoses }) => ({
    kind,
    diagnoses: diagnoses.map(({ facts, reason, party }) => ({ recipient: facts.finalRecipient, reason, party })),
  }));
}

type Bounce = { readonly sent: SentNotice; readonly answer: ReturnType<typeof told> };

/** Each notice with the answer to its text alone. */
async function bouncesOf(notices: Readonly<Record<string, SentNotice>>): Promise<ReadonlyMap<string, Bounce>> {
  const bounces = new Map<string, Bounce>();
  for (const [name, sent] of Object.entries(notices)) {
    const answer = told(await answerTo({ name: 'paste.txt', bytes: new TextEncoder().encode(sent.text) }));
    if (/failure|delay/.test(answer[0]?.kind ?? '') && !NO_BOUNCES.test(name)) bounces.set(name, { sent, answer });
  }
  return bounces;
}

const bounces = await bouncesOf({ ...NOTICES, ...(await noticesOfTestMails()) });

/** Test mails whose answer asks about an address that nobody wrote: the one that may have been meant. */
const SUGGESTING = /one-slip/;

const journey = fc.record({
  bounce: fc.constantFrom(...bounces.keys()),
  forward: fc.option(fc.constantFrom(...Object.keys(FORWARDS))),
  above: fc.constantFrom(...ABOVE),
  below: fc.constantFrom(...BELOW),
  mangles: fc.uniqueArray(fc.constantFrom(...Object.keys(MANGLES)), { maxLength: 3 }),
  carrier: fc.constantFrom(...Object.keys(CARRIERS)),
  charset: fc.constantFrom(...CHARSETS),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
});

type Journey = typeof journey extends fc.Arbitrary<infer J> ? J : never;

function arrived(way: Journey): { readonly text: string; readonly file: InputFile } {
  const { sent } = bounces.get(way.bounce) as Bounce;
  const forwarded = FORWARDS[way.forward ?? '']?.(sent) ?? sent.text;
  const mangled = way.mangles.reduce((text, name) => MANGLES[name]?.(text) ?? text, forwarded);
  const text = `${way.above}${mangled}${way.below}`;
  const file = CARRIERS[way.carrier]?.(text, way.charset, way.newline);
  if (!file) throw new Error(`no carrier ${way.carrier}`);
  return { text, file };
}

it('sets out from more than fifty bounces', () => {
  expect(bounces.size).toBeGreaterThan(50);
});

describe('a bounce that was passed on', () => {
  it('is answered as it is without the journey', async () => {
    await fc.assert(
      fc.asyncProperty(journey, async (way) => {
        expect(told(await answerTo(arrived(way).file))).toEqual(bounces.get(way.bounce)?.answer);
      }),
      options,
    );
  }, 600_000);

  it('names no address that is not in it, and nobody who passed it on as one that failed', async () => {
    await fc.assert(
      fc.asyncProperty(
        journey.filter(({ bounce }) => !SUGGESTING.test(bounce)),
        async (way) => {
          const { text, file } = arrived(way);
          const known = text.replaceAll('\u200b', '').normalize('NFKC').toLowerCase();
          const triages = await answerTo(file);
          const failed = triages.flatMap(({ diagnoses }) => diagnoses.map(({ facts }) => facts.finalRecipient));
          for (const person of PEOPLE) expect(failed).not.toContain(person);
          const printed = JSON.stringify(triages.map((triage) => toJson(triage, en)));
          for (const [address] of printed.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
            expect(known).toContain(address.toLowerCase());
        },
      ),
      options,
    );
  }, 600_000);
});
