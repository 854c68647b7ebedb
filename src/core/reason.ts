/**
 * Why a mail came back, in the vocabulary of Sisimai (https://libsisimai.org/en/reason/) with each word's plain meaning.
 *
 * `onhold` is the honest word where the cause is not in the text; there is no "undefined".
 */
export const REASONS = [
  'userunknown',
  'hostunknown',
  'hasmoved',
  'mailboxfull',
  'suspend',
  'filtered',
  'rejected',
  'blocked',
  'badreputation',
  'requireptr',
  'authfailure',
  'ratelimited',
  'exceedlimit',
  'mesgtoobig',
  'spamdetected',
  'virusdetected',
  'contenterror',
  'notcompliantrfc',
  'policyviolation',
  'securityerror',
  'failedstarttls',
  'norelaying',
  'networkerror',
  'expired',
  'systemerror',
  'systemfull',
  'mailererror',
  'notaccept',
  'syntaxerror',
  'suppressed',
  'vacation',
  'feedback',
  'delivered',
  'onhold',
] as const;

/** One of {@link REASONS}. */
export type Reason = (typeof REASONS)[number];
