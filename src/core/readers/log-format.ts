import type { BounceFacts } from '../bounce-facts.ts';

/** How one mail server writes its log: what its entries say about each delivery, in their order. */
export type LogFormat = {
  readonly name: string;
  readonly read: (entries: readonly string[]) => readonly Delivery[];
};

/**
 * One attempt to hand a mail on. Where it succeeded the action is `relayed`: the next server took the mail, which is all
 * that a log knows.
 */
export type Delivery = {
  /** Names the mail within the server; the next server's id where it tells under which one it took the mail. */
  readonly queueId: string | undefined;
  readonly queuedAs: string | undefined;
  readonly facts: BounceFacts;
};

const OWN_MACHINE = /^(?:127\.|::1$|localhost\b|local$|virtual$|none$|private\/|\/)/i;

/** True where a relay is a filter or delivery program on the same machine: it is not the receiver. */
export function isOwnMachine(relay: string): boolean {
  return OWN_MACHINE.test(relay.replace(/^.*\[(?=127\.|::1\])/, ''));
}
