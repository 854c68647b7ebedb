import type { Actor, Step } from '../core/rules/rule.ts';
import type { CaseText } from './case-text.ts';
import { withKnownFields } from './known-fields.ts';
import { partyLabel } from './party-label.ts';
import type { ReplyStep } from './reply.ts';
import { fill, type Scene } from './scene.ts';

/** The steps of a case: what the reader does now, what follows, and what may be needed later. */
type CaseSteps = {
  readonly now: readonly ReplyStep[];
  readonly steps: readonly ReplyStep[];
  readonly later: readonly ReplyStep[];
};

/** Fills the steps and parts the helpdesk's first ones from those that follow. */
export function stepsOf(scene: Scene, text: CaseText): CaseSteps {
  const steps = text.steps.map((step) => toReplyStep(scene, step));
  const first = steps.findIndex(({ actor }) => actor !== 'helpdesk');
  const end = first < 0 ? steps.length : first;
  return {
    now: steps.slice(0, end),
    steps: steps.slice(end),
    later: text.later.map((step) => toReplyStep(scene, step)),
  };
}

function toReplyStep(scene: Scene, step: Step): ReplyStep {
  const known = withKnownFields(step, scene.values, scene.locale);
  return {
    actor: step.who,
    who: actorLabel(step.who, scene),
    sentence: fill(step.do, scene),
    url: step.url,
    fill: Object.entries(known.fill ?? {}).map(([field, value]) => ({ field, value: fill(value, scene) })),
  };
}

/** The role only: who it is by name is said once, where the answer says who acts. A domain's DNS is always named. */
function actorLabel(actor: Actor, { diagnosis, triage, locale }: Scene): string {
  if (actor === 'nobody-wait') return locale.parties.forNow;
  const nameless = actor === 'dns-manager' ? diagnosis : { ...diagnosis, party: 'unknown' as const };
  return partyLabel(actor, nameless, triage.direction, locale);
}
