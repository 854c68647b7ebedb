/**
 * Who can remove the cause of a bounce. One bounce has one responsible party and any number of involved ones.
 *
 * `nobody-wait`: something is still being retried, or nothing is broken. `unknown`: not even the side can be told.
 */
export const PARTIES = [
  'sender',
  'sender-admin',
  'sender-host',
  'dns-manager',
  'recipient',
  'recipient-admin',
  'recipient-provider',
  'list-owner',
  'blocklist-operator',
  'nobody-wait',
  'unknown',
] as const;

/** One of {@link PARTIES}. */
export type Party = (typeof PARTIES)[number];
