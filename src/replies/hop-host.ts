import type { Diagnosis } from '../core/diagnosis.ts';
import { failedPlace, has } from './failed-place.ts';
import type { HopPlace } from './reply.ts';
import { showName } from './show-name.ts';

/** The host that the notice names for a station. */
export function hostAt(diagnosis: Diagnosis, place: HopPlace): string | undefined {
  const { facts } = diagnosis;
  const host = refusingPlace(diagnosis) === place ? facts.remoteMta : undefined;
  return showName(host ?? (reportingPlace(diagnosis) === place ? facts.reportingMta : undefined));
}

function refusingPlace(diagnosis: Diagnosis): HopPlace | undefined {
  const place = failedPlace(diagnosis);
  return place === 'mailbox' ? 'receiving-server' : place;
}

/** Who wrote the notice: as a rule the sender's server, but not where the mail had been accepted. */
function reportingPlace(diagnosis: Diagnosis): HopPlace {
  const place = failedPlace(diagnosis);
  const byReceiver = has(diagnosis, 'decided-by-reporting-host') && place !== 'sender-provider' && place !== undefined;
  return has(diagnosis, 'after-acceptance') || byReceiver ? 'receiving-server' : 'sender-provider';
}
