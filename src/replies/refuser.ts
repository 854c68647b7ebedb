import type { Diagnosis } from '../core/diagnosis.ts';
import type { Language } from '../core/team-profile.ts';
import { isWithinAny } from '../core/text/domain-names.ts';
import { failedPlace } from './failed-place.ts';
import { sayName } from './say-name.ts';
import type { Scene } from './scene.ts';
import { showName } from './show-name.ts';

/** Who refused, by name where the evidence names it; undefined where not even the side is known. */
export function refuserOf({ diagnosis, triage, locale }: Scene): string | undefined {
  const name = providerName(diagnosis, locale.language) ?? refusingHost(diagnosis);
  const place = failedPlace(diagnosis);
  switch (place) {
    case 'sender':
    case 'sender-provider':
      return locale.headlines.ownServer(
        triage.direction,
        refusingHost(diagnosis) ?? showName(diagnosis.facts.reportingMta),
      );
    case 'receiving-server':
    case 'forward-target':
    case 'mailbox':
      return name ?? locale.headlines.receivingServer;
    case undefined:
      return name;
    default:
      return place satisfies never;
  }
}

/** The company whose servers refused, where that is proved. */
function providerName({ rule, basis, facts, values }: Diagnosis, language: Language): string | undefined {
  if (rule && basis === 'provider' && rule.family.side === 'remote') {
    const { hosts, name } = rule.family;
    if (facts.remoteMta === undefined || isWithinAny(facts.remoteMta, hosts)) return name[language];
  }
  return showName(sayName(values['host-owner'], language));
}

function refusingHost({ facts, values }: Diagnosis): string | undefined {
  return showName(facts.remoteMta ?? values['refusing-host']);
}
