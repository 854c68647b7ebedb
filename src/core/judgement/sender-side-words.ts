import { because, capped, type Proposal, type Situation } from './proposal.ts';

/** What a reply may find missing beside the recipient: the sender, its host, its records, a link, a list of those let in. */
const SENDER_SIDE =
  /(?<!to (?:the )?)\bsender\b|\b(?:from|return|reply)[- ](?:address|path)|\byour (?:e-?mail |mail )?(?:address|domain|server|host|IP)\b|\breverse\b|\bPTR\b|\bHELO\b|\bEHLO\b|\bSPF\b|\bDKIM\b|\bDMARC\b|\bURLs?\b|\b(?:white|allow)[- ]?list/i;

/** How far around the decisive words a reply is taken for one sentence. */
const AROUND = 60;

/** "Does not exist" said of the sender's side is no word on the recipient: nothing is dead, and we are less sure. */
export function senderSideIsNotDead(proposal: Proposal, { facts, match }: Situation): Proposal {
  const hit = match?.hits[0];
  if (!proposal.dead || match?.basis !== 'sentence' || match.scope !== 'near' || hit === undefined) return proposal;
  const sentence = facts.words.slice(Math.max(0, hit.start - AROUND), hit.end + AROUND).replace(/\s+/g, ' ');
  if (!SENDER_SIDE.test(sentence)) return proposal;
  const told = because(proposal, { kind: 'speaks-of-sender-side' });
  return { ...told, dead: false, confidence: capped(proposal.confidence, 'medium') };
}
