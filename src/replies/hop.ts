/** A station of the mail. */
export type HopPlace = 'sender' | 'sender-provider' | 'receiving-server' | 'forward-target' | 'mailbox';

/** How far the mail came at a station. */
export type HopState = 'passed' | 'failed' | 'waiting' | 'arrived' | 'not-reached' | 'unknown';

/** One station: what it is, its host where known, and what happened there by sign and word. */
export type Hop = {
  readonly place: HopPlace;
  readonly label: string;
  readonly host: string | undefined;
  readonly state: HopState;
  readonly sign: string;
  readonly word: string;
};

/** The way of the mail; the sentence says the same for those who do not see it. */
export type PathStrip = { readonly hops: readonly Hop[]; readonly sentence: string };
