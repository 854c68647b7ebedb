import type { BounceFacts } from '../bounce-facts.ts';
import type { Classified } from '../kind.ts';
import type { Notice } from '../notice.ts';
import { isFeedbackText } from './feedback.ts';

const DELIVERED =
  /mail delivery report that you requested|(?:has been|was|were) successfully (?:delivered|relayed)|successfully delivered to|delivery to (?:these|the following) recipients? or groups? is complete|正常に配信されました|配信(?:が|は)完了/i;

/** What a notice is by that which is written for machines: the type of its report, the actions in it. */
export function machineKind(notice: Notice, facts: readonly BounceFacts[]): Classified | undefined {
  if (notice.reports.some((report) => report.type === 'feedback-report')) return { kind: 'feedback', about: undefined };
  if (notice.reports.some((report) => report.type === 'disposition-notification'))
    return { kind: 'other', about: 'read-receipt' };
  if (isFeedbackText(notice)) return { kind: 'feedback', about: undefined };
  const actions = new Set(facts.map((entry) => entry.action));
  if (actions.has('failed')) return { kind: 'failure', about: undefined };
  if (actions.has('delayed')) return { kind: 'delay', about: undefined };
  const done = ['delivered', 'relayed', 'expanded'] as const;
  if (done.some((action) => actions.has(action))) return { kind: 'delivered', about: undefined };
  if (DELIVERED.test(notice.text.slice(0, 4_000))) return { kind: 'delivered', about: undefined };
  return undefined;
}
