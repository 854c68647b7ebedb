import type { ButtonValue } from './button-value.ts';

/** What the renderer is told about where an answer stands. */
export type AnswerPlace = Pick<ButtonValue, 'key' | 'mail' | 'told'> & {
  /** Only the asker sees it: it can be shared, and nobody else can be called to it. */
  readonly isPrivate: boolean;
};
