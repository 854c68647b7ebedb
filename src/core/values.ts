import type { Name } from './name.ts';
import type { Placeholder } from './rules/placeholders.ts';

/** What is known for the placeholders of a rule's texts; what is not known is absent. */
export type Values = Readonly<Partial<Record<Exclude<Placeholder, 'host-owner'>, string>>> & {
  readonly 'host-owner'?: Name;
};
