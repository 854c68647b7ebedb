import { type BecauseWords, sayBecause, sayCommand } from '../because-words.ts';
import { words } from './words.ts';

const becauseWords: BecauseWords = {
  rule: ({ cause }) => `the text fits the known cause ${cause}`,
  'told-by-asker': ({ cause }) => `your answer to the question leads to the cause ${cause}`,
  'no-rule': () => 'no known cause fits the text',
  'refused-by-recipient-side': ({ host }) => `refused by the recipient's side (${host})`,
  'refused-by-own-side': ({ host }) => `refused by the sender's own side (${host}), not by the recipient`,
  'refused-by-host': ({ host }) => `the server that refused is ${host}`,
  'given-up-by-own-side': ({ host }) => `the sending server itself gave up when it saw the limit of ${host}`,
  'not-reached': ({ host }) => `${host} could not be reached; nobody has refused the mail`,
  'every-domain-fails': ({ count }) => `the servers of ${count} different domains could not be reached at once`,
  'decided-by-reporting-host': ({ host }) => `${host} wrote the notice and names no other server`,
  'at-command': ({ command }) => `it happened ${sayCommand(words.commands, command)}`,
  'after-acceptance': () => 'the receiving side had accepted the mail first and returned it later',
  'still-retrying': () => 'the sending server is still trying; nothing has failed yet',
  'final-not-retried': () =>
    'this is the final notice: it will not be tried again, although the last answer was a temporary one',
  'names-own-address': ({ address }) =>
    `the refusal names the sender's own address (${address}), not the recipient's: a sign that the sending side is meant`,
  'forwarded-to': ({ typed, final }) => `the mail went to ${typed}, was forwarded to ${final}, and failed there`,
  'forwarded-unseen': ({ typed, host }) =>
    `${host} does not take mail for the domain of ${typed}: the mail must have been forwarded on the way`,
  'notice-damaged': () => 'the parts of this notice cannot be told apart, so nothing is called dead on its word',
  'same-domain': ({ domain }) => `sender and recipient are both at ${domain}: the mail stayed within one organisation`,
  'freemail-from': ({ domain }) =>
    `the sender address is at ${domain}, a free-mail service, but another company's server sent the mail`,
  'domains-not-aligned': ({ from, envelope }) =>
    `the visible sender is at ${from}, but the envelope sender (Return-Path) is at ${envelope}`,
  'several-recipients': ({ count }) => `the same notice speaks of ${count} recipients`,
  contradiction: ({ status }) => `the status code ${status} does not fit what the words say; the words were followed`,
  'words-cut': () => 'the text is cut off at the decisive words',
  'words-from-notice-only': () => "only the notice's own sentences are there, not the refusing server's words",
  'own-host': ({ host }) => `${host} is one of your team's own servers`,
  'not-from-our-hosts': () => "the returned mail did not pass through your team's servers",
  unverified: () => 'no published page confirms this meaning',
  'speaks-of-sender-side': () => 'the same words speak of the sender, its server or its authentication',
  'filter-says-the-same': () => 'this carrier gives the same answer for a missing address and for a receive filter',
  'address-shown-alive': () => 'something else in the notice shows that the address is in use',
  'mangled-address': ({ written }) =>
    `the address stands in the mail as ${written}, which cannot work: only that is known to have failed`,
  'domain-exists': ({ domain }) =>
    `${domain} does exist: look at the DNS of the sending server, and at how the address was written`,
};

/** A piece of the reasoning in plain English. */
export const because = sayBecause(becauseWords);
