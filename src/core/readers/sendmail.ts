import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';
import type { SmtpCommand } from '../smtp-command.ts';
import { stated } from '../stated.ts';
import { addressesIn } from '../text/addresses.ts';
import { domainOf } from '../text/domain-names.ts';
import { readServerWords } from '../text/server-words.ts';
import { type AddressBlock, addressBlocks, mergeBlocks } from './address-block.ts';

const TRANSCRIPT = /^[ \t]*-{2,}\s*Transcript of session(?: follows)?\s*-{2,}/im;

/** What sendmail adds below a remote server's refusal: its own words for the reply's class, whatever was refused. */
const OWN_WORDS = /^[45]\d\d (?:[45]\.\d\.\d )?<?[^\s<>]+@[^\s<>]+>?\.\.\. .*$/;

/** A refusal that only follows from an earlier one. */
const CONSEQUENCE = /^<<< (?:503 .*|554 (?:5\.5\.\d )?(?:Error: )?no valid recipients.*)$/i;

/** A line that names a recipient: the command or its reply, or `<address>... Deferred: …` of sendmail's own. */
const RECIPIENT_LINE = /RCPT|^[45]\d\d|^<?[^\s<>@]{1,64}@[^\s<>@]{1,255}?>?\.\.\. /i;

/** A line of the session and the addresses in it, which are looked for once, however many recipients there are. */
type Line = { readonly text: string; readonly addresses: readonly string[] };

/** How much of what stands above the session each recipient's context repeats. */
const LONGEST_ABOVE = 4_000;

/**
 * Reads the notices of sendmail and its family: the addresses, then a transcript of the SMTP session.
 *
 * Below a remote refusal sendmail repeats it as "550 5.1.1 <address>... User unknown", whatever the reason; such a
 * line is left out where the remote server's own words are there.
 */
export function readSendmail(notice: Notice): readonly BounceFacts[] {
  const start = TRANSCRIPT.exec(notice.text);
  if (!start) return [];
  const above = notice.text.slice(0, start.index);
  const transcript = notice.text
    .slice(start.index + start[0].length)
    .split('\n')
    .map((line): Line => ({ text: line.trim(), addresses: addressesIn(line) }));
  const blocks = mergeBlocks(addressBlocks(above));
  const named = blocks.length > 0 ? blocks : transcriptRecipients(transcript);
  return named.map((block) => recipientFacts(block, transcript, named.length, above));
}

function transcriptRecipients(transcript: readonly Line[]): readonly AddressBlock[] {
  const addresses = transcript.flatMap((line) => (RECIPIENT_LINE.test(line.text) ? line.addresses : []));
  return [...new Set(addresses)].map((address) => ({ address, expandedFrom: undefined, words: '' }));
}

function recipientFacts(block: AddressBlock, transcript: readonly Line[], count: number, above: string): BounceFacts {
  const own =
    repliesTo(block.address, transcript) ?? (count === 1 ? transcript : linesAbout(block.address, transcript));
  const lines = own.map(({ text }) => text).filter((line) => !CONSEQUENCE.test(line));
  const reason = /\(reason: ([\s\S]*?)\)?$/m.exec(block.words)?.[1];
  const remote = lines.some((line) => line.startsWith('<<<')) || /\b[245]\d\d[ -]/.test(reason ?? '');
  const kept = lines.filter((line) => !(remote && OWN_WORDS.test(line)));
  const replies = kept.filter((line) => /^(?:<<< )?[45]\d\d[ -]/.test(line)).map((line) => line.replace(/^<<< /, ''));
  const diagnosticCode = reason ?? (replies.length > 0 ? replies.join(' ') : kept.join(' ').trim());
  const words = [block.words, ...kept].join('\n').trim();
  const told = readServerWords(words);
  return stated<BounceFacts>({
    readBy: 'sendmail',
    finalRecipient: block.address,
    originalRecipient: block.expandedFrom === block.address ? undefined : block.expandedFrom,
    ...told,
    command: commandAtRefusal(kept) ?? told.command,
    words,
    context: `${above.slice(0, LONGEST_ABOVE)}\n${kept.join('\n')}`,
    diagnosticCode: diagnosticCode === '' ? undefined : diagnosticCode.replace(/\s+/g, ' '),
  });
}

/** A line that tells of a host instead of an address: `550 example.org (smtp)... 550 Host unknown`. */
const ABOUT_HOST = /^[45]\d\d (\S{1,255}) \(e?smtp\)\.\.\./i;

/**
 * The recipient's own `RCPT TO` with the replies right below it, and what is said of its domain; undefined where the
 * session holds neither. What was said to others, or when the session was closed, is then left out.
 */
function repliesTo(address: string, transcript: readonly Line[]): readonly Line[] | undefined {
  const domain = domainOf(address);
  const own: Line[] = [];
  let answering = false;
  for (const line of transcript) {
    const asked = line.addresses.includes(address) && /^>>> RCPT/i.test(line.text);
    answering = asked || (answering && line.text.startsWith('<<<'));
    if (answering || ABOUT_HOST.exec(line.text)?.[1]?.toLowerCase() === domain) own.push(line);
  }
  return own.some(({ text }) => /^<<< [45]/.test(text) || ABOUT_HOST.test(text)) ? own : undefined;
}

/** The session with several recipients, cut down to what concerns one: its own command, or a refusal of all. */
function linesAbout(address: string, transcript: readonly Line[]): readonly Line[] {
  let about = true;
  return transcript.filter(({ text, addresses }) => {
    if (text.startsWith('>>>')) about = !/RCPT/i.test(text) || addresses.includes(address);
    return addresses.length > 0 ? addresses.includes(address) : about || text.startsWith('...');
  });
}

/** The command above the first refusal. */
function commandAtRefusal(lines: readonly string[]): SmtpCommand | undefined {
  const refusal = lines.findIndex((line) => /^<<< [45]/.test(line));
  const command = lines.slice(0, Math.max(refusal, 0)).findLast((line) => line.startsWith('>>>'));
  return command === undefined ? undefined : readServerWords(command).command;
}
