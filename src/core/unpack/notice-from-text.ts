import type { CarriedBy, Headers, Notice } from '../notice.ts';
import { addressesIn } from '../text/addresses.ts';
import { opensLikeANotice } from '../text/notice-opening.ts';
import { statesReply } from '../text/smtp-reply.ts';
import { tidy } from '../text/tidy.ts';
import { wideAddressesIn } from '../text/wide-addresses.ts';
import { type SplitText, splitReturnedCopy } from './returned-copy.ts';
import { readReturnedMail } from './returned-mail.ts';
import { type ForwardHead, unforward } from './unforward.ts';
import { unindent } from './unindent.ts';
import { unmarkup } from './unmarkup.ts';
import { unquote } from './unquote.ts';

/**
 * Makes a notice of plain text: a paste, or the text of a mail in which somebody passed a notice on.
 *
 * Chat markup, quoting and what people wrote above the notice are taken off; the head under which it was forwarded
 * gives its From, To, Subject and Date.
 *
 * @param isCut true where the text goes on longer than what is handed over; where it ends in the returned mail, that
 *   alone is cut, which nobody misses
 */
export function noticeFromText(source: string, text: string, carriedBy: CarriedBy, isCut = false): Notice {
  const plain = unquote(unmarkup(tidy(text)));
  const forwarded = unforward(plain);
  const split = splitNotice(unindent(forwarded?.text ?? plain));
  const head = forwarded?.head;
  return {
    source,
    carriedBy: forwarded ? 'forward' : carriedBy,
    headers: headersOf(head),
    from: addressesIn(head?.from ?? '')[0],
    to: addressesIn(head?.to ?? '')[0],
    subject: head?.subject ?? '',
    contentType: 'text/plain',
    reportType: undefined,
    text: split.text,
    wideAddresses: wideAddressesIn(text),
    above: forwarded?.above ?? '',
    reports: [],
    returned: split.returned === undefined ? undefined : readReturnedMail(split.returned),
    cut: isCut && split.returned === undefined,
  };
}

/** A client's line above what it forwards may look like a server's above the returned mail: what speaks is the notice. */
function splitNotice(text: string): SplitText {
  const split = splitReturnedCopy(text);
  const isForwarded = split.returned !== undefined && !isSpoken(split.text) && isSpoken(split.returned);
  return isForwarded ? { text, returned: undefined } : split;
}

function isSpoken(text: string): boolean {
  return opensLikeANotice(text) || statesReply(text);
}

function headersOf(head: ForwardHead | undefined): Headers {
  const stated = Object.entries(head ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(stated);
}
