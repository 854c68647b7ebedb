import type { Reason } from '../reason.ts';

/** Reasons that lie with an address or its mailbox. */
export const ADDRESS_REASONS: ReadonlySet<Reason> = new Set([
  'userunknown',
  'hasmoved',
  'hostunknown',
  'suspend',
  'mailboxfull',
  'filtered',
  'notaccept',
]);
