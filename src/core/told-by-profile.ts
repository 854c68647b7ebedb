import type { Diagnosis } from './diagnosis.ts';
import type { Told } from './judgement/proposal.ts';
import type { RuleBook } from './rules/rule-book.ts';
import type { Direction, TeamProfile } from './team-profile.ts';
import { isWithinAny } from './text/domain-names.ts';

/** Whose server it is, by the direction of the mail, where it is the team's own. */
const OWN_SERVER: Readonly<Partial<Record<Direction, 'sender' | 'recipient'>>> = {
  outgoing: 'sender',
  incoming: 'recipient',
};

/** The cause that a question "whose server refused?" leads to, where the team's own profile answers it. */
export function toldByProfile(
  { rule, facts }: Diagnosis,
  { hosts, domains }: TeamProfile,
  direction: Direction,
  { byId }: RuleBook,
): Told | undefined {
  const host = facts.remoteMta;
  const whose = OWN_SERVER[direction];
  if (host === undefined || whose === undefined || !isWithinAny(host, [...hosts, ...domains])) return undefined;
  const told = byId.get(rule?.ask?.choices.find((choice) => choice.whose === whose)?.cause ?? '');
  return told && { rule: told, because: { kind: 'own-host', host } };
}
