import type { Party } from '../../core/party.ts';
import { closing, headed, listed, paragraphs } from './letter-body.ts';
import type { LetterFacts } from './letter-facts.ts';
import { ADDRESS_REASONS } from './letters-for.ts';

const SENDING: readonly Party[] = ['sender', 'sender-admin', 'sender-host'];
const RECEIVING: readonly Party[] = ['recipient', 'recipient-admin', 'recipient-provider', 'list-owner'];

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
  if (facts.situation === 'delay') return next(theirs ? customer.waitTheirs : customer.wait);
  if (ADDRESS_REASONS.includes(facts.diagnosis.reason) && !ownAdminActs(facts, theirs)) {
    return [headed(headings.request, theirs ? customer.checkAddressTheirs : customer.checkAddress, facts.locale)];
  }
  if (facts.diagnosis.party === 'unknown') return next(customer.lookingInto);
  if (customerActs(facts, theirs)) return pleaseAct(facts, theirs);
  if (theirs) return next(customer.weActTheirs);
  const fine = facts.diagnosis.hardBounce ? '' : customer.addressFine;
  return next([customer.weAct, fine].filter((line) => line !== '').join(facts.locale.language === 'ja' ? '' : ' '));
}

function pleaseAct(facts: LetterFacts, theirs: boolean): readonly string[] {
  const { letters } = facts.locale;
  const direct = facts.stepsOf(theirs ? 'sender' : 'recipient');
  const others = facts.stepsOf(...(theirs ? SENDING : RECEIVING).slice(1), ...(dnsIsTheirs(facts, theirs) ? DNS : []));
  if (direct.length + others.length === 0)
    return [headed(letters.headings.next, letters.customer.lookingInto, facts.locale)];
  return [
    letters.customer.pleaseAct,
    headed(letters.headings.request, listed(direct, facts.locale), facts.locale),
    headed(letters.headings.passOn, listed(others, facts.locale), facts.locale),
  ];
}

const DNS: readonly Party[] = ['dns-manager'];

function customerActs({ diagnosis, ...facts }: LetterFacts, theirs: boolean): boolean {
  if (diagnosis.party === 'dns-manager') return dnsIsTheirs({ diagnosis, ...facts }, theirs);
  return (theirs ? SENDING : RECEIVING).includes(diagnosis.party);
}

function dnsIsTheirs({ diagnosis }: LetterFacts, theirs: boolean): boolean {
  return (diagnosis.rule?.dns === 'recipient') !== theirs;
}

/** Our own administrator is to blame for a "user unknown", not the address. */
function ownAdminActs({ diagnosis }: LetterFacts, theirs: boolean): boolean {
  return theirs
    ? RECEIVING.includes(diagnosis.party)
    : diagnosis.party === 'sender-admin' || diagnosis.party === 'sender-host';
}
