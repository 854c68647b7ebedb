import type { BounceFacts } from '../bounce-facts.ts';

/** True where a server's code was found with any recipient. */
export function hasCodes(facts: readonly BounceFacts[]): boolean {
  return facts.some((entry) => entry.status !== undefined || entry.replyCode !== undefined);
}
