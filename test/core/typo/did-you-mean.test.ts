import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealMailDomain, WELL_KNOWN, WRONG_ENDINGS } from '../../../src/core/typo/mail-domains.ts';
import { meantDomains } from '../../../src/core/typo/meant-domains.ts';
import { oneSlip } from '../../../src/core/typo/one-slip.ts';
import { mendAddress } from '../../../src/core/typo/written-address.ts';
import { SHIPPED, triageText } from '../../shipped-book.ts';

const UNKNOWN = 'Host or domain name not found. Name service error: Host not found';

async function meantBy(written: string, reply = UNKNOWN): Promise<readonly string[]> {
  const { diagnoses } = await triageText(`<${written}>: ${reply}\n`);
  return diagnoses[0]?.didYouMean ?? [];
}

describe('a domain that failed as unknown', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.co.jp', 'gmail.com'],
    ['gmailcom', 'gmail.com'],
    ['gmail', 'gmail.com'],
    ['www.gmail.com', 'gmail.com'],
    ['dokomo.ne.jp', 'docomo.ne.jp'],
    ['docomo.co.jp', 'docomo.ne.jp'],
    ['docomo.nejp', 'docomo.ne.jp'],
    ['ezwab.ne.jp', 'ezweb.ne.jp'],
    ['sofbank.ne.jp', 'softbank.ne.jp'],
    ['yahho.co.jp', 'yahoo.co.jp'],
    ['hotmial.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['icloud.co', 'icloud.com'],
  ])('%s may be %s', async (typed, meant) => {
    expect(await meantBy(`taro@${typed}`)).toEqual([`taro@${meant}`]);
  });

  it.each([
    ['yahoo.co', ['yahoo.co.jp', 'yahoo.com']],
    ['softbank.jp', ['softbank.ne.jp', 'i.softbank.jp']],
    ['hotmail.co', ['hotmail.co.jp', 'hotmail.com']],
  ])('%s may be either of %j', async (typed, meant) => {
    expect(await meantBy(`taro@${typed}`)).toEqual(meant.map((domain) => `taro@${domain}`));
  });

  it.each([
    'mail.com',
    'email.com',
    'ymail.com',
    'gmx.com',
    'hotmails.com',
    'softbank.co.jp',
    'emobile.ne.jp',
    'aol.co',
  ])("%s is somebody's own, or too short to tell", async (real) => {
    expect(await meantBy(`taro@${real}`)).toEqual([]);
  });

  it.each(['fmail.com', 'shop.example', 'example.co.jp', 'constructor', '__proto__'])(
    '%s is like nothing known',
    (domain) => {
      expect(meantDomains(domain)).toEqual([]);
    },
  );

  it('has a suggestion where a rule calls it a typing error', () => {
    const named = SHIPPED.byId.get('generic/typo-domain')?.when.flatMap((when) => when.recipientDomain) ?? [];
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((domain) => meantDomains(domain).length === 0)).toEqual([]);
  });
});

describe('an address that is written wrongly', () => {
  it.each([
    'taro@gmail.com.',
    'taro@gmail.com,',
    'taro@gmail.com]',
    '"taro@gmail.com"',
    "taro@gmail.com'",
    'taro@@gmail.com',
    'taro@gmail.com@gmail.com',
    'taro@gmail,com',
    'taro@gmail..com',
    'taro @gmail.com',
    'ｔａｒｏ＠ｇｍａｉｌ．ｃｏｍ',
    'taro@gmail。com',
    'taro＠gmail.com',
    'taro@gmial.com.',
  ])('%s may be taro@gmail.com, which nobody calls dead', async (written) => {
    const { diagnoses } = await triageText(`550 5.1.2 <${written}>: Host not found\n`);
    expect(diagnoses).toMatchObject([{ didYouMean: ['taro@gmail.com'], hardBounce: false }]);
  });

  it.each(['taro..@docomo.ne.jp', '"taro.."@docomo.ne.jp', 'taro@[192.0.2.1]', '@relay.example:taro@example.jp'])(
    '%s is none',
    (written) => {
      expect(mendAddress(written)).toBeUndefined();
    },
  );

  it('a line broken within somebody else’s address is none', () => {
    expect(mendAddress('taro.yamada@ shop.example.co.jp')).toBeUndefined();
  });

  it('nothing is suggested where the address stands whole beside it', async () => {
    const { diagnoses } = await triageText('550 5.1.1 <taro@gmail.com>: User unknown (To: <taro@gmail.com.>)\n');
    expect(diagnoses).toMatchObject([{ didYouMean: [] }]);
  });
});

describe('where the address is not in question', () => {
  it.each([
    '552 5.2.2 Mailbox full',
    '550 5.7.1 Message rejected because of its content: spam',
    '552 5.3.4 Message size exceeds fixed maximum message size',
    "550 5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy",
  ])('%s: nothing is suggested', async (reply) => {
    expect(await meantBy('taro@gmial.com', `host mx.gmial.com[192.0.2.3] said: ${reply}`)).toEqual([]);
  });

  it('the line is down for every domain: nothing is suggested', async () => {
    const lines = ['gmial.com', 'shop.example.jp', 'office.example.net'].map(
      (domain) => `<taro@${domain}>: connect to mx.${domain}[192.0.2.3]:25: Connection timed out\n`,
    );
    const { diagnoses } = await triageText(lines.join('\n'));
    expect(diagnoses.flatMap(({ didYouMean }) => didYouMean)).toEqual([]);
  });
});

it('a domain that exists beyond doubt is not called dead because a server did not find it', async () => {
  const { diagnoses } = await triageText(`<taro@gmail.com>: ${UNKNOWN}\n`);
  expect(diagnoses).toMatchObject([{ reason: 'hostunknown', hardBounce: false, didYouMean: [] }]);
  expect(diagnoses[0]?.because).toContainEqual({ kind: 'domain-exists', domain: 'gmail.com' });
});

const known = fc.constantFrom(...WELL_KNOWN);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.');

/** One slip of a finger behind the first letter. */
const slipped = fc
  .tuple(known, fc.constantFrom('left-out', 'added', 'replaced', 'swapped'), fc.nat(), letter)
  .map(([domain, kind, position, other]) => {
    const at = 1 + (position % (domain.length - 2));
    const [before, after] = [domain.slice(0, at), domain.slice(at)];
    const typed = {
      'left-out': `${before}${after.slice(1)}`,
      added: `${before}${other}${after}`,
      replaced: `${before}${other}${after.slice(1)}`,
      swapped: `${before}${after[1]}${after[0]}${after.slice(2)}`,
    }[kind] as string;
    return { domain, typed };
  })
  .filter(({ domain, typed }) => typed !== domain && !isRealMailDomain(typed));

describe('any slip', () => {
  it('of a well-known domain is suggested', () => {
    fc.assert(
      fc.property(slipped, ({ domain, typed }) => meantDomains(typed).includes(domain)),
      { numRuns: 2_000 },
    );
  });

  it('that leads to a well-known or real domain is none', () => {
    fc.assert(fc.property(known, (domain) => meantDomains(domain).length === 0));
  });

  it('two apart is none', () => {
    const twice = fc
      .tuple(known, letter, letter)
      .map(([domain, one, two]) => `${domain.slice(0, 2)}${one}q${two}${domain.slice(2)}`);
    fc.assert(fc.property(twice, (typed) => meantDomains(typed).length === 0));
  });

  it('suggests only well-known domains, at most two, for whatever is written', () => {
    const any = fc.oneof(
      fc.string(),
      fc.domain(),
      slipped.map(({ typed }) => typed),
    );
    fc.assert(
      fc.property(any, (typed) => {
        const meant = meantDomains(typed);
        return meant.length <= 2 && meant.every((domain) => WELL_KNOWN.includes(domain) && domain !== typed);
      }),
    );
  });

  it('oneSlip is the Damerau-Levenshtein distance of one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => (oneSlip(one, other) !== undefined) === (distance(one, other) === 1)),
      {
        numRuns: 3_000,
      },
    );
  });
});

it('wrong endings lead to well-known domains and are none themselves', () => {
  const odd = [...WRONG_ENDINGS].filter(
    ([wrong, meant]) => isRealMailDomain(wrong) || !meant.every((domain) => WELL_KNOWN.includes(domain)),
  );
  expect(odd).toEqual([]);
});

/** By the book: a table of distances, with exchanges of neighbours (optimal string alignment). */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] as number;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)];
      (table[i] as number[])[j] = Math.min(...ways, ...(swapped ? [at(i - 2, j - 2) + 1] : []));
    }
  return at(one.length, other.length);
}
