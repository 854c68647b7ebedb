import { addressIsMangled, anotherNameIsMissing, domainExists } from './address-in-doubt.ts';
import {
  codeContradictsWords,
  filterSaysTheSame,
  noticeIsDamaged,
  oneOfSeveral,
  temporaryIsNotDead,
  wordsAreCut,
} from './doubts.ts';
import { delayIsNobodys, finalIsSomebodys } from './kind-of-notice.ts';
import type { Adjustment } from './proposal.ts';
import { senderSideIsNotDead } from './sender-side-words.ts';
import { guessBySide, namesOwnAddress, refusedByOwnSide, sayWhoRefused } from './who-refused.ts';
import {
  anotherIsNamed,
  domainsNotAligned,
  forwardedElsewhere,
  forwardedUnseen,
  freemailFromElsewhere,
  sameDomainOnBothSides,
} from './whose-domains.ts';

/**
 * What may move the party after a rule has proposed one, in this order; the last ones outrank those before them
 * (parties.md: the kind of notice outranks a cause's usual party).
 */
export const ADJUSTMENTS: readonly Adjustment[] = [
  sayWhoRefused,
  refusedByOwnSide,
  guessBySide,
  namesOwnAddress,
  forwardedElsewhere,
  forwardedUnseen,
  anotherIsNamed,
  sameDomainOnBothSides,
  freemailFromElsewhere,
  domainsNotAligned,
  oneOfSeveral,
  codeContradictsWords,
  temporaryIsNotDead,
  addressIsMangled,
  domainExists,
  anotherNameIsMissing,
  filterSaysTheSame,
  senderSideIsNotDead,
  wordsAreCut,
  noticeIsDamaged,
  finalIsSomebodys,
  delayIsNobodys,
];
