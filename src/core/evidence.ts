/** What a detail is. */
export const EVIDENCE_KINDS = [
  'ip',
  'url',
  'vendor-code',
  'blocklist',
  'spf',
  'dkim',
  'dmarc',
  'auth-domain',
  'size',
  'limit',
  'queue-id',
  'retry-until',
  'date',
  'host',
  'address',
] as const;

/** A detail of the notice that an answer may quote: what it is, its value, and the words it was found in. */
export type Evidence = {
  readonly what: (typeof EVIDENCE_KINDS)[number];
  readonly value: string;
  /** The words around it, on one line. */
  readonly quote: string;
};
