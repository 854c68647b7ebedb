import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/core/diagnosis.ts';
import { discordAnswer } from '../../../src/replies/discord/discord-answer.ts';
import { discordDetails } from '../../../src/replies/discord/discord-details.ts';
import { discordLetter } from '../../../src/replies/discord/discord-letter.ts';
import { discordSummary } from '../../../src/replies/discord/discord-summary.ts';
import { escapeWithin, labelWithin } from '../../../src/replies/discord/escape-markdown.ts';
import { plainMessage } from '../../../src/replies/discord/plain-message.ts';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from '../make-triage.ts';
import { faultsOf } from './faults-of.ts';

const LIVE = ['<@123456789012345678>', '@everyone', '@here', '<#1>', '[x](https://evil.example)', '```', '`', '\\'];
const LINES = [
  '\n',
  '\n> ',
  '\n# ',
  '\n-# ',
  ' ',
  '\u202e',
  '\u200b',
  '😀',
  'あ',
  'discord://-/users/1',
  '</bounce:1>',
];

/** Words as a hostile mail has them, some very long. */
const words = fc
  .tuple(fc.array(fc.oneof(fc.constantFrom(...LIVE, ...LINES), fc.string({ unit: 'grapheme' }))), fc.nat({ max: 60 }))
  .map(([parts, times]) =>
    parts
      .join('')
      .repeat(1 + times)
      .slice(0, 9_000),
  );

const diagnosis: fc.Arbitrary<Diagnosis> = fc.record({ known: fc.boolean(), said: words, name: words }).map((parts) => {
  const { known, said, name } = parts;
  const facts = { finalRecipient: `${name}@example.jp`, diagnosticCode: said, remoteMta: name };
  const make = known ? makeDiagnosis : makeUnknown;
  return make({ facts, quote: said, partyName: name, values: { recipient: name, 'sender-domain': said } });
});

const language = fc.constantFrom('ja' as const, 'en' as const);
const place = fc.record({ mail: fc.nat({ max: 99_999 }), shareable: fc.boolean() });

describe('whatever a mail says', () => {
  it('its answer and its details are shown as Discord takes them, also without Components V2', () => {
    const anyMail = fc.array(diagnosis, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyMail, language, place, (diagnoses, tongue, { mail, shareable }) => {
        const locale = localeOf(tongue);
        const standing = { language: tongue, told: undefined, posts: [], kept: undefined };
        const answer = answerOf(makeTriage(diagnoses), locale);
        const components = discordAnswer(answer, { mail, shareable, standing }, locale);
        expect(faultsOf(components)).toEqual([]);
        expect(faultsOf(discordDetails(answer, locale).components)).toEqual([]);
        const { content, rows } = plainMessage(components);
        expect(content.length).toBeLessThanOrEqual(2_000);
        expect(rows.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });

  it('letters and tables are shown as Discord takes them', () => {
    const row = fc.record({ title: words, who: words, count: fc.nat() });
    const unread = fc.record({ source: words, sentence: words });
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(row),
        fc.array(unread),
        language,
        (subject, body, rows, unreadable, tongue) => {
          const locale = localeOf(tongue);
          const letter = { name: 'customer', language: tongue, hint: subject, to: subject, subject, body } as const;
          expect(faultsOf(discordLetter(letter, locale).components)).toEqual([]);
          const outcome = { is: 'failed', sign: '✕', word: 'Not delivered' } as const;
          const summary = {
            ...({ kind: 'summary', language: tongue, headline: `${rows.length} mails`, unreadable } as const),
            rows: rows.map((one) => ({ ...one, outcome, cause: 'a/b', sources: [] })),
          };
          const standing = { language: tongue, told: undefined, posts: [], kept: undefined };
          const table = discordSummary(summary, { mail: 0, shareable: true, standing }, locale);
          expect(faultsOf(table)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('what is cut is as long as was asked for, at the edges too', () => {
    fc.assert(
      fc.property(words, fc.nat({ max: 4_100 }), (text, most) => {
        expect(escapeWithin(text, most).length).toBeLessThanOrEqual(most);
        expect(labelWithin(text, Math.max(1, most)).length).toBeLessThanOrEqual(Math.max(1, most));
        expect(escapeWithin(text, most).isWellFormed()).toBe(true);
      }),
    );
  });
});
