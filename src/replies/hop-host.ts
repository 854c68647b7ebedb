import type { Diagnosis } from '../core/diagnosis.ts';
import { failedPlace, has, isReportedByReceiver, isWithSender } from './failed-place.ts';
import type { HopPlace } from './hop.ts';
import { showName } from './show-name.ts';

/** The host that the notice names for a station. */
export function hostAt(diagnosis: Diagnosis, place: HopPlace): string | undefined {
  const { facts } = diagnosis;
  const host = refusingPlace(diagnosis) === place ? facts.remoteMta : undefined;
  return showName(host ?? (reportingPlace(diagnosis) === place ? facts.reportingMta : undefined));
}

function refusingPlace(diagnosis: Diagnosis): HopPlace | undefined {
  if (isWithSender(diagnosis)) return 'sender-provider';
  const place = failedPlace(diagnosis);
  const isTheirs = place === 'mailbox' || (place === 'sender-provider' && has(diagnosis, 'given-up-by-own-side'));
  return isTheirs ? 'receiving-server' : place;
}

/** Who wrote the notice: the recipient's own system where it bears its name, else the sender's. */
function reportingPlace(diagnosis: Diagnosis): HopPlace {
  return isReportedByReceiver(diagnosis) ? 'receiving-server' : 'sender-provider';
}
