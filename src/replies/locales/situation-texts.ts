import type { RuleText, Step } from '../../core/rules/rule.ts';

/** What people are told where no rule has a text: in the shape of a rule's, with the same placeholders. */
export type SituationTexts = {
  readonly delay: RuleText;
  readonly 'auto-reply': RuleText;
  readonly feedback: RuleText;
  readonly delivered: RuleText;
  readonly phishing: RuleText;
  readonly 'challenge-response': RuleText;
  readonly 'read-receipt': RuleText;
  readonly symptom: RuleText;
  /** The cause is unknown and part of the notice is missing: ask for all of it. */
  readonly 'unknown-incomplete': RuleText;
  /** The cause is unknown although all is there: ask whoever wrote it. */
  readonly 'unknown-complete': RuleText;
  /** The address a mail was forwarded to is at fault: whoever set up the forwarding acts. */
  readonly forwarded: Pick<RuleText, 'steps' | 'not'>;
  /** In place of a rule's own where the notice is about the address in front of the forwarding, which is in use. */
  readonly behindForwarding: Pick<RuleText, 'title' | 'why'>;
  /** A free-mail From was sent by another company's server: the sender chooses another. */
  readonly freemailFrom: RuleText;
  /** True for a sentence that forbids sending again, which every delay says by itself. */
  readonly forbidsResending: (sentence: string) => boolean;
  /** Retries that a rule would wait for have ended. */
  readonly retriesEnded: { readonly why: string; readonly step: Step };
  /** Where a team's own rule begins with somebody else's step. */
  readonly passOn: string;
};
