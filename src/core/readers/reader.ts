import type { BounceFacts } from '../bounce-facts.ts';
import type { Notice } from '../notice.ts';

/** One way a bounce is written down: takes what it recognises out of a notice, one entry a recipient. */
export type Reader = {
  readonly name: string;
  readonly read: (notice: Notice) => readonly BounceFacts[];
};
