import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import { triageFile } from '../../src/core/triage.ts';
import { compose } from '../../src/replies/compose.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import { SHIPPED } from '../shipped-book.ts';

const desk = { book: SHIPPED, profile: NO_PROFILE };

/** Pieces that notices are made of, to be put together in ways nobody would. */
const PIECES = [
  'From: MAILER-DAEMON@mx.example.com\n',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n',
  'Content-Type: multipart/mixed; boundary=""\n',
  '\n',
  '--b\n',
  '--b--\n',
  'Content-Type: message/delivery-status\n\n',
  'Content-Type: message/rfc822\n\n',
  'Content-Transfer-Encoding: base64\n',
  'Final-Recipient: rfc822; taro@example.jp\n',
  'Action: failed\nStatus: 5.1.1\n',
  'Diagnostic-Code: smtp; 550 5.1.1 User unknown\n',
  '> > <taro@example.jp>: host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown\n',
  '----- Original message -----\n',
  '=?UTF-8?B?/////w==?=',
  '\u0000\u001b$B',
  '転送メッセージ 件名: Undelivered Mail\n',
  '\uFDFA\uFDFA', // eighteen letters each once they are reduced (NFKC)
  '\u0130\u0130', // longer in lower case
  '\u202E\u2066',
] as const;

const input = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })), { maxLength: 25 })
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
);

describe('whatever comes in', () => {
  it('is answered in both languages, never with an exception or an empty answer', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (bytes) => {
        const triages = await triageFile({ name: 'input', bytes }, desk);
        expect(triages.length).toBeGreaterThan(0);
        for (const triage of triages) {
          for (const locale of [en, ja])
            expect(plainText(compose(triage, locale, NO_PROFILE), locale).trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never makes an address dead that is not in the input', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (bytes) => {
        const text = Buffer.from(bytes).toString('latin1').toLowerCase();
        const dead = (await triageFile({ name: 'input', bytes }, desk)).flatMap(({ diagnoses }) =>
          diagnoses.filter(({ hardBounce }) => hardBounce).map(({ facts }) => facts.finalRecipient),
        );
        for (const address of dead) if (address !== undefined) expect(text).toContain(address);
      }),
      { numRuns: 100 },
    );
  });
});
