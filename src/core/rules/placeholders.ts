/**
 * The facts a rule's texts may name, as `{ip}` or `{sender-domain}`. Replies put the fact there, or, where it is
 * not known, the words of the language for it ("the sending server's IP address").
 */
export const PLACEHOLDERS = [
  'recipient',
  'typed',
  'recipient-domain',
  'sender',
  'sender-domain',
  'auth-domain',
  'ip',
  'refusing-host',
  'reporting-host',
  'host-owner',
  'size',
  'limit',
  'list',
  'url',
  'code',
  'status',
  'queue-id',
  'retry-until',
  'date',
] as const;

/** One of {@link PLACEHOLDERS}. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Finds every placeholder in a text. */
export const PLACEHOLDER = /\{([a-z-]+)\}/g;
