import type { BounceFacts } from './bounce-facts.ts';
import type { Classified } from './kind.ts';
import { isAutoReply } from './kinds/auto-reply.ts';
import { isBounce, type KnownWords } from './kinds/bounce.ts';
import { isDelay } from './kinds/delay.ts';
import { hasCodes } from './kinds/has-codes.ts';
import { machineKind } from './kinds/machine-kind.ts';
import { isOrdinaryMail } from './kinds/ordinary-mail.ts';
import { looksLikePhishing } from './kinds/phishing.ts';
import type { Notice } from './notice.ts';

const CHALLENGE: readonly RegExp[] = [
  /(?:confirm|verify) (?:that you|your (?:message|mail|e-?mail|address|identity))[^.]{0,80}(?:reply|click|deliver|human|send)/i,
  /challenge[- ]response|spamarrest|boxbe|requires? (?:verification|confirmation) of (?:the )?sender|whitelist request|tmda/i,
  /waiting for (?:your )?(?:verification|confirmation)|not on (?:my|his|her|their) (?:approved|allow|white) ?list/i,
];

const RECEIPT =
  /^\s*(?:read|return receipt|displayed|gelesen|lu|開封(?:済み|確認)|既読|not read|未読|未開封)\s*[::]|your message[\s\S]{0,200}was read on|was displayed on the recipient|(?:メッセージ)?は.{0,40}開封され/i;

/**
 * Says what a notice is: by what machines are told (report types, Auto-Submitted, actions) before what people are.
 *
 * @param facts what readers found
 * @param known asked about words that no machine-readable sign goes with
 */
export function classify(notice: Notice, facts: readonly BounceFacts[], known: KnownWords): Classified {
  const told = machineKind(notice, facts);
  if (told) return told;
  const text = notice.text.slice(0, 20_000);
  if (RECEIPT.test(notice.subject) || RECEIPT.test(text.slice(0, 500))) return { kind: 'other', about: 'read-receipt' };
  if (isOrdinaryMail(notice, facts)) return { kind: 'other', about: undefined };
  if (isAutoReply(notice, text, facts)) return { kind: 'auto-reply', about: undefined };
  if (CHALLENGE.some((words) => words.test(text)) && !hasCodes(facts))
    return { kind: 'other', about: 'challenge-response' };
  if (looksLikePhishing(notice, text, facts)) return { kind: 'other', about: 'phishing' };
  if (!isBounce(notice, facts, known)) return { kind: 'other', about: known.ofTrouble() ? 'symptom' : undefined };
  return { kind: isDelay(notice, facts, text) ? 'delay' : 'failure', about: undefined };
}
