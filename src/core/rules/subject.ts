import type { BounceFacts } from '../bounce-facts.ts';
import type { About, Kind } from '../kind.ts';
import type { Scope } from './scope.ts';

/** What rules are held against: one recipient's facts, and the texts they stand in. */
export type Subject = {
  readonly facts: BounceFacts;
  readonly kind: Kind;
  /** What it is about where it is no notice. */
  readonly about: About | undefined;
  /** Address the returned mail was sent from, lower case. */
  readonly sender: string | undefined;
  /** The words about this recipient. */
  readonly near: Scope;
  /** The whole notice. */
  readonly far: Scope;
};
