/**
 * What a piece of mail is to a helpdesk.
 *
 * `delivered` is a success report (RFC 3464 actions delivered, relayed, expanded), `feedback` a complaint (RFC 5965),
 * `auto-reply` an automatic response by or for the recipient (RFC 3834), `other` anything that is no notice at all.
 */
export const KINDS = ['failure', 'delay', 'auto-reply', 'feedback', 'delivered', 'other', 'unreadable'] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** What an `other` mail is, where that matters to the answer. */
export const ABOUTS = ['phishing', 'challenge-response', 'read-receipt', 'symptom'] as const;

/** One of {@link ABOUTS}. */
export type About = (typeof ABOUTS)[number];

/** What a notice is, and what it is about where it is none. */
export type Classified = { readonly kind: Kind; readonly about: About | undefined };

/** What else may be going on behind a notice, whatever its kind. */
export type Suspicion = 'backscatter' | 'hijack' | 'forwarded';
