import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import { stated } from '../stated.ts';
import { ADDRESS_SOURCE, cleanAddress } from '../text/addresses.ts';
import { isAttribution } from '../text/attribution.ts';
import { joinTexts } from '../text/compact.ts';
import { firstReply } from '../text/first-reply.ts';
import { readServerWords } from '../text/server-words.ts';

/** An address on a line of its own, or before a colon or bracket, and what is said below it. */
export type AddressBlock = {
  readonly address: string;
  readonly expandedFrom: string | undefined;
  readonly words: string;
};

const OPENING = new RegExp(
  String.raw`^[ \t]{0,40}(?:>>>[ \t]*|->[ \t]*|[*•・■●][ \t]*|-[ \t]+)?(?:[^\s<>@:"()]{1,40}[ \t]+(?=[<(]))?["'<(]{0,2}(${ADDRESS_SOURCE})[>"')]{0,2}` +
    String.raw`(?:[ \t]*<mailto:[^>]*>)?(?:[ \t]+<\1>)?(?:[ \t]*\((?:expanded from|ultimately generated from|generated from)[: ]*<?([^)>\n]*)>?\))?` +
    String.raw`[ \t]*(?:$|[::]+[ \t]*(.*)$|([([][^\n]*)$|((?<![\p{L}\p{N}.@_-])(?:on|because|reason|failed|Invalid|was|not|(?:am|le|el|il|em) (?=\d))(?![\p{L}\p{N}.@_-])[^\n]*)$)`,
  'iu',
);

/** What tells the address that was typed, wrapped anywhere. */
const WRAPPED_ORIGIN =
  /(?:[ \t]{0,9}\n[ \t]{0,40})?\(((?:ultimately )?(?:expanded|generated))\s{1,9}from:?\s{0,9}(?=<)/gi;

const EXPANDED = /\((?:expanded|generated|ultimately generated) from:?\s*<?([^\s<>()]+@[^\s<>()]+)>?\)/i;

/** Longest description of one recipient. */
const LONGEST_BLOCK = 40;

/**
 * Parts a notice at the addresses that head its entries, as Postfix, qmail, Exim, Courier, sendmail, Exchange and
 * most others write them.
 */
export function addressBlocks(text: string): readonly AddressBlock[] {
  const lines = text.replace(WRAPPED_ORIGIN, ' ($1 from ').split('\n');
  const blocks: AddressBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const opening = OPENING.exec(lines[i] as string);
    const address = opening?.[1] === undefined ? undefined : cleanAddress(opening[1]);
    if (!opening || address === undefined || namesWriter(lines, i) || continuesReply(lines, i)) continue;
    const [, , from, afterColon, inBrackets, afterWord] = opening;
    const body = [afterColon ?? inBrackets ?? afterWord ?? '', ...descriptionBelow(lines, i + 1)].join('\n').trim();
    blocks.push({ address, expandedFrom: cleanAddress(from ?? EXPANDED.exec(body)?.[1] ?? ''), words: body });
  }
  return withoutRobots(blocks);
}

/** "A message sent by", and the sender's address on the next line; or whose mail is quoted below. */
function namesWriter(lines: readonly string[], i: number): boolean {
  if (isAttribution(lines, i) || OTHERS_FIELD.test(lines[i - 1] ?? '')) return true;
  const above = lines.slice(Math.max(0, i - 4), i).findLast((line) => line.trim() !== '');
  return (
    above !== undefined &&
    /\b(?:sent by|from|sender|(?:write|mail|mails|contact|instructions?) to the address|to the address|contact|please (?:try|use)|has moved to|now at)\s*:?\s*$/i.test(
      above,
    )
  );
}

/** A field of a head whose address was wrapped to the next line. */
const OTHERS_FIELD =
  /^[ \t]{0,9}(?:From|Sender|Reply-To|Return-Path|Message-ID|差出人|送信者|发件人)[ \t]{0,9}[:：][^@]{0,200}$/i;

/** A reply wrapped right before the address it names: "… said: 550 5.1.1" and the address on the next line. */
function continuesReply(lines: readonly string[], i: number): boolean {
  return /[245]\d\d(?:[ -]{1,3}#?[245]\.\d{1,3}\.\d{1,3})?[ \t]{0,9}$/.test(lines[i - 1] ?? '');
}

function descriptionBelow(lines: readonly string[], start: number): readonly string[] {
  const below: string[] = [];
  for (let i = start; i < lines.length && below.length < LONGEST_BLOCK; i++) {
    const line = lines[i] as string;
    const opensNext = OPENING.test(line) && !continuesReply(lines, i);
    const ends = line.trim() === '' && !goesOnBelow(lines, i, below.length === 0 ? start - 1 : undefined);
    if (opensNext || ends || /^[ \t]*-{3,}/.test(line)) break;
    below.push(line);
  }
  return below;
}

/** Below a blank line a session goes on; and what is said at all, where it is moved in further than its address. */
function goesOnBelow(lines: readonly string[], blank: number, address: number | undefined): boolean {
  const next = lines[blank + 1] ?? '';
  if (/^\s*(?:[245]\d\d[ -]|<<<|>>>)/.test(next)) return true;
  const isDeeper = address !== undefined && indentOf(next) >= indentOf(lines[address] ?? '') + 2;
  return isDeeper && !OPENING.test(next);
}

/** How far a line is moved in; a tab is a long way. */
function indentOf(line: string): number {
  const indent = /^[ \t]*(?=\S)/.exec(line)?.[0] ?? '';
  return indent.replaceAll('\t', '    ').length;
}

/**
 * One entry for each address that heads a block; an address without words of its own is given those of the whole
 * notice.
 */
export function readAddressBlocks(notice: Notice): readonly BounceFacts[] {
  const blocks = addressBlocks(notice.text).filter((block) => block.address !== notice.from);
  const spoken = blocks.some((block) => block.words !== '');
  const telling = spoken ? blocks.filter((block) => block.words !== '' || isAlone(blocks, block)) : blocks;
  return mergeBlocks(telling).map((block) => blockFacts(block, notice));
}

/** A robot's address is that of the notice's writer, but where it alone is named and a reply refuses it. */
function withoutRobots(blocks: readonly AddressBlock[]): readonly AddressBlock[] {
  const people = blocks.filter(({ address }) => !ROBOT.test(address));
  return people.length > 0 ? people : blocks.filter(({ words }) => firstReply(words) !== undefined);
}

const ROBOT = /^(?:mailer|mail)[-_]?daemon@/;

function blockFacts(block: AddressBlock, notice: Notice): BounceFacts {
  const words = block.words === '' ? notice.text : block.words;
  return stated<BounceFacts>({
    readBy: 'address-block',
    finalRecipient: block.address,
    originalRecipient: block.expandedFrom === block.address ? undefined : block.expandedFrom,
    ...readServerWords(words),
    words,
    diagnosticCode: block.words === '' ? firstReply(words) : block.words.replace(/\s+/g, ' '),
  });
}

function isAlone(blocks: readonly AddressBlock[], block: AddressBlock): boolean {
  return !blocks.some((other) => other !== block && other.address === block.address);
}

/** Several blocks on one address (a list of addresses, then the details) are one. */
export function mergeBlocks(blocks: readonly AddressBlock[]): readonly AddressBlock[] {
  const byAddress = new Map<string, AddressBlock>();
  for (const block of blocks) {
    const known = byAddress.get(block.address);
    byAddress.set(block.address, {
      address: block.address,
      expandedFrom: known?.expandedFrom ?? block.expandedFrom,
      words: joinTexts(known?.words ?? '', block.words),
    });
  }
  return [...byAddress.values()];
}
