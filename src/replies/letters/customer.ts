import type { Party } from '../../core/party.ts';
import { showName } from '../show-name.ts';
import { closing, headed, listed, paragraphs } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';
import { ADDRESS_REASONS } from './letters-for.ts';

/** The customer, and those who run the customer's mail. */
const SENDING = ['sender', 'sender-admin', 'sender-host'] as const;
const RECEIVING = ['recipient', 'recipient-admin', 'recipient-provider', 'list-owner'] as const;

/** Plain words to the customer: what happened to the mail, what we do, and what they can do. */
export function customerLetter(facts: LetterFacts): { readonly subject: string; readonly body: string } {
  const { locale, situation } = facts;
  const { letters } = locale;
  const { customer, headings } = letters;
  const theirs = facts.direction === 'incoming';
  const delayed = situation === 'delay';
  const subjects = theirs ? customer.subjectsTheirs : customer.subjects;
  const opening = theirs ? customer.openingTheirs : customer.opening;
  const body = paragraphs([
    paragraphs([letters.greetings.customer, opening(facts, delayed)]),
    headed(headings.happened, facts.finding, locale),
    ...requests(facts, theirs),
    theirs ? customer.otherWayTheirs : customer.otherWay,
    headed(headings.reply, facts.quote, locale),
    closing(facts),
  ]);
  return { subject: delayed ? subjects.delayed : subjects.failed, body };
}

/** What is asked of the customer, or what we do ourselves. */
function requests(facts: LetterFacts, theirs: boolean): readonly string[] {
  const { customer, headings } = facts.locale.letters;
  const next = (text: string) => [headed(headings.next, text, facts.locale)];
  const spelling = spellingQuestion(facts);
  if (facts.situation === 'delay') return [...next(theirs ? customer.waitTheirs : customer.wait), spelling];
  const address = theirs ? customer.checkAddressTheirs : customer.checkAddress;
  const check = isAddressInDoubt(facts, theirs) ? [joined([address, spelling], facts)] : [];
  if (theirs && check.length > 0) return check;
  if (customerActs(facts, theirs)) return [...check, ...pleaseAct(facts, theirs, check.length > 0)];
  if (check.length > 0) return check;
  if (facts.diagnosis.party === 'unknown') return next(customer.lookingInto);
  if (theirs) return next(customer.weActTheirs);
  return next(joined([customer.weAct, facts.diagnosis.hardBounce ? '' : customer.addressFine], facts));
}

/** Names what may have been meant, as a question only. */
function spellingQuestion({ diagnosis, locale }: LetterFacts): string {
  const meant = diagnosis.didYouMean.flatMap((address) => showName(address) ?? []);
  return meant.length > 0 ? locale.letters.customer.checkSpelling(meant) : '';
}

function joined(sentences: readonly string[], { locale }: LetterFacts): string {
  return sentences.filter((sentence) => sentence !== '').join(locale.language === 'ja' ? '' : ' ');
}

function pleaseAct(facts: LetterFacts, theirs: boolean, asked: boolean): readonly string[] {
  const { letters } = facts.locale;
  const [first, ...administrators] = theirs ? SENDING : RECEIVING;
  const direct = facts.stepsOf(first);
  const others = facts.stepsOf(...administrators, ...(isDnsTheirs(facts, theirs) ? DNS : []));
  if (direct.length + others.length === 0) {
    return asked ? [] : [headed(letters.headings.next, letters.customer.lookingInto, facts.locale)];
  }
  return [
    asked ? '' : letters.customer.pleaseAct,
    headed(letters.headings.request, listed(direct, facts.locale), facts.locale),
    headed(letters.headings.passOn, listed(others, facts.locale), facts.locale),
  ];
}

const DNS: readonly Party[] = ['dns-manager'];

function customerActs(facts: LetterFacts, theirs: boolean): boolean {
  const { party } = facts.diagnosis;
  if (party === 'dns-manager') return isDnsTheirs(facts, theirs);
  return (theirs ? SENDING : RECEIVING).some((other) => other === party);
}

function isDnsTheirs({ diagnosis }: LetterFacts, theirs: boolean): boolean {
  return (diagnosis.rule?.dns === 'recipient') !== theirs;
}

/** Where our own administrator has to act, a "user unknown" is not the customer's slip. */
function isAddressInDoubt({ diagnosis }: LetterFacts, theirs: boolean): boolean {
  const ours: readonly Party[] = theirs ? RECEIVING : ['sender-admin', 'sender-host'];
  const doubted = ADDRESS_REASONS.includes(diagnosis.reason) || diagnosis.didYouMean.length > 0;
  return doubted && !ours.includes(diagnosis.party);
}
