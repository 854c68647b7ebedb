/** Charsets of East Asia, and the characters that show that one was right. */
const EAST_ASIAN: readonly (readonly [string, RegExp])[] = [
  ['shift_jis', /[ぁ-んァ-ヶー、。「」:]|\d[年月日]/gu],
  ['euc-jp', /[ぁ-んァ-ヶー、。「」:]|\d[年月日]/gu],
  ['euc-kr', /[가-힣]{2}|\d[년월일]/gu],
  ['gb18030', /[的邮您发无]|失败|收件|地址|\d[年月日]/gu],
  ['big5', /[的郵您發無]|失敗|收件|地址|\d[年月日]/gu],
];

/** Text of one Cyrillic charset read as the other swaps its cases; runs of small letters show the right one. */
const CYRILLIC: readonly (readonly [string, RegExp])[] = [
  ['windows-1251', /[а-яё]{4,40}/gu],
  ['koi8-r', /[а-яё]{4,40}/gu],
];

/** How often telling characters must be found before a label is set aside. */
const SURE = 3;

type Guess = { readonly charset: string; readonly text: string; readonly telling: number };

/** Decodes bytes; undefined where they are no text of that charset, or there is none of that name. */
export function decodeAs(charset: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text in the charset in which most of its characters make sense; undefined where none shows. */
export function guessText(bytes: Uint8Array): string | undefined {
  return (best(EAST_ASIAN, bytes) ?? best(CYRILLIC, bytes, 2))?.text;
}

/**
 * The text where the label is plainly another's: what it gives makes no sense, and another charset does.
 *
 * @param labelled the text as the label has it
 */
export function mislabelled(charset: string, labelled: string, bytes: Uint8Array): string | undefined {
  if (!/\P{ASCII}/u.test(labelled)) return undefined;
  const own = EAST_ASIAN.find(([name]) => name === charset)?.[1];
  const candidates = own ? EAST_ASIAN : EAST_ASIAN.slice(0, 2);
  const other = best(candidates, bytes, SURE);
  if (!other || other.charset === charset) return undefined;
  return other.telling > 2 * Math.max(0, own ? tellingIn(labelled, own) : 0) ? other.text : undefined;
}

function best(charsets: readonly (readonly [string, RegExp])[], bytes: Uint8Array, least = 1): Guess | undefined {
  const guesses = charsets.flatMap(([charset, pattern]): readonly Guess[] => {
    const text = decodeAs(charset, bytes, true);
    return text === undefined ? [] : [{ charset, text, telling: tellingIn(text, pattern) }];
  });
  return guesses.reduce<Guess | undefined>(
    (first, guess) => (guess.telling >= least && guess.telling > (first?.telling ?? 0) ? guess : first),
    undefined,
  );
}

/** Text of another charset read as Shift_JIS is full of half-width kana. */
function tellingIn(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) - (text.match(/[\uff61-\uff9f]/g)?.length ?? 0);
}
