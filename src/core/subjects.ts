import type { Action, BounceFacts } from './bounce-facts.ts';
import type { Classified } from './kind.ts';
import type { Notice } from './notice.ts';
import { stated } from './stated.ts';
import { addressesIn } from './text/addresses.ts';

/** The entries worth a diagnosis: the failed or delayed recipients, or whom else the notice is about. */
export function subjectsOf(
  notice: Notice,
  read: readonly BounceFacts[],
  { kind, about }: Classified,
): readonly BounceFacts[] {
  switch (kind) {
    case 'failure':
    case 'delay':
      return openOnes(read);
    case 'delivered':
      return read;
    case 'auto-reply':
    case 'feedback':
      return correspondentsOf(notice, kind);
    case 'other':
      return about === undefined || about === 'read-receipt' ? [] : [{ readBy: 'whole', words: notice.text }];
    case 'unreadable':
      return [];
    default:
      return kind satisfies never;
  }
}

/** Those that were not delivered; all where a notice says of none that it was not. */
function openOnes(read: readonly BounceFacts[]): readonly BounceFacts[] {
  const done = new Set<Action | undefined>(['delivered', 'relayed', 'expanded']);
  const open = read.filter((entry) => !done.has(entry.action));
  return open.length > 0 ? open : read;
}

/** Who answered, or whose complaint it is. */
function correspondentsOf(notice: Notice, kind: 'auto-reply' | 'feedback'): readonly BounceFacts[] {
  const report = notice.reports.map(({ text }) => text).join('\n') || notice.text;
  const named = [...report.matchAll(/^[ \t]*(?:Original-Rcpt-To|Removal-Recipient):[ \t]*(.+)$/gim)].flatMap((match) =>
    addressesIn(match[1] as string),
  );
  const addresses = kind === 'feedback' ? [...new Set(named.length > 0 ? named : notice.returned?.to)] : [notice.from];
  const words = `${notice.subject}\n${notice.text}\n${report}`;
  const entries = addresses.map((address) =>
    stated<BounceFacts>({ readBy: kind, words, finalRecipient: address } as BounceFacts),
  );
  return entries.length > 0 ? entries : [{ readBy: kind, words }];
}
