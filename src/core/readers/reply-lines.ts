import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { addressesIn } from '../text/addresses.ts';
import { readServerWords } from '../text/server-words.ts';
import { type AddressBlock, mergeBlocks } from './address-block.ts';

/** The most lines that are read of a list: with an address and a reply on each, no text that is read has more. */
const MOST_LINES = 10_000;

/**
 * Reads a list with an address and a server's reply on each line, as people copy it from a spreadsheet, a screen or a
 * log of their own. Of two recipients or more: one alone may be any sentence.
 */
export function readReplyLines(notice: Notice): readonly BounceFacts[] {
  const lines = notice.text.split('\n', MOST_LINES).filter((line) => line.trim() !== '');
  const blocks = lines.flatMap((line) => blockIn(line) ?? []);
  const merged = mergeBlocks(blocks);
  if (merged.length < 2 || blocks.length * 3 < lines.length * 2) return [];
  return merged.map(({ address, words }) =>
    stated<BounceFacts>({
      readBy: 'reply-lines',
      finalRecipient: address,
      ...readServerWords(words),
      diagnosticCode: words.replace(/\s+/g, ' '),
      words,
    }),
  );
}

function blockIn(line: string): AddressBlock | undefined {
  const [address, ...others] = addressesIn(line);
  if (address === undefined || others.length > 0) return undefined;
  const { replyCode, status } = readServerWords(line.replaceAll('\t', ' '));
  return replyCode === undefined && status === undefined
    ? undefined
    : { address, expandedFrom: undefined, words: line.trim() };
}
