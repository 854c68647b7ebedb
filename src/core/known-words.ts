import type { BounceFacts } from './bounce-facts.ts';

import { subjectOf } from './diagnose.ts';
import type { Basis } from './diagnosis.ts';
import type { KnownWords } from './kinds/bounce.ts';
import type { Notice } from './notice.ts';
import { matchRules } from './rules/match.ts';
import type { RuleBook } from './rules/rule-book.ts';
import { readReplyCodes } from './text/smtp-reply.ts';

/** Longest text that is taken for somebody's own words about trouble. */
const LONGEST_TALK = 2_000;

/** What the rules know of a notice's words, for telling what kind of notice it is. */
export function wordsKnownTo(book: RuleBook, notice: Notice): KnownWords {
  return {
    ofServers: (facts) => areSaidByServers(book, notice, facts),
    ofTrouble: () => notice.text.length <= LONGEST_TALK && tellOfTrouble(book, notice),
  };
}

/** What shows that words are about a mail. */
const ADDRESSED = ['finalRecipient', 'replyCode', 'remoteMta'] as const;

/** A line that begins as replies do; "in room 550 nobody answers" does not. */
const OPENS_AS_REPLY = /^[>\s]{0,9}[45]\d\d[ -](?=[\w<#"'([])/m;

function opensAsReply(text: string): boolean {
  return OPENS_AS_REPLY.test(text) && readReplyCodes(text).replyCode !== undefined;
}

/** Words that nobody says by accident, in a rule on what servers say: the longer, the less else stands beside them. */
function areSaidByServers(book: RuleBook, notice: Notice, facts: BounceFacts): boolean {
  const subject = subjectOf(book, facts, notice, { kind: 'failure', about: undefined });
  const isReply = opensAsReply(notice.text.slice(0, LONGEST_TALK));
  const telling = fewestTelling(facts, isReply);
  return matchRules(book, subject).some(
    (match) =>
      match.basis !== 'code' &&
      (isReply || !match.when.weak) &&
      (isReplyOf(match.basis, isReply) ||
        [...match.hits.map((hit) => hit.length), match.matched?.length ?? 0].some((length) => length >= telling)),
  );
}

/** A line that begins as replies do, with words of a provider that has proved itself: no matter how short they are. */
function isReplyOf(basis: Basis, isReply: boolean): boolean {
  return isReply && basis === 'provider';
}

/** How many literal characters tell that it is no talk. */
function fewestTelling(facts: BounceFacts, isReply: boolean): number {
  if (facts.finalRecipient !== undefined && facts.replyCode !== undefined) return 8;
  if (isReply) return 9;
  return ADDRESSED.some((fact) => facts[fact] !== undefined) ? 11 : 22;
}

/** Words of a rule on what people say who have trouble and no bounce at hand. */
function tellOfTrouble(book: RuleBook, notice: Notice): boolean {
  const whole: BounceFacts = { readBy: 'whole', words: notice.text };
  const subject = subjectOf(book, whole, notice, { kind: 'other', about: 'symptom' });
  return matchRules(book, subject).some((match) => match.when.about.length > 0 && match.hits.length > 0);
}
