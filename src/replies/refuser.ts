import type { Diagnosis } from '../core/diagnosis.ts';
import type { Language } from '../core/team-profile.ts';
import { isWithinAny } from '../core/text/domain-names.ts';
import { failedPlace, has } from './failed-place.ts';
import type { Locale } from './locales/locale.ts';
import { sayName } from './say-name.ts';
import type { Scene } from './scene.ts';
import { showName } from './show-name.ts';

/** Who refused, by name where the evidence names it; undefined where not even the side is known. */
export function refuserOf(scene: Scene): string | undefined {
  const { diagnosis, triage, locale } = scene;
  const name = providerName(diagnosis, locale.language) ?? refusingHost(diagnosis);
  const place = failedPlace(diagnosis);
  switch (place) {
    case 'sender':
    case 'sender-provider':
      return locale.headlines.ownServer(
        triage.direction,
        has(diagnosis, 'given-up-by-own-side') ? showName(diagnosis.facts.reportingMta) : ownHost(diagnosis),
      );
    case 'receiving-server':
      return ownReceiver(scene) ?? named(name, locale);
    case 'forward-target':
    case 'mailbox':
      return named(name, locale);
    case undefined:
      return name;
    default:
      return place satisfies never;
  }
}

function ownHost(diagnosis: Diagnosis): string | undefined {
  return refusingHost(diagnosis) ?? showName(diagnosis.facts.reportingMta);
}

/** The team's own server, where the team has named it: its name says more than its company's. */
function ownReceiver({ diagnosis, triage, profile, locale }: Scene): string | undefined {
  const isOwn = isWithinAny(diagnosis.facts.remoteMta, [...profile.hosts, ...profile.domains]);
  const host = refusingHost(diagnosis);
  if (!isOwn || host === undefined || triage.direction === 'outgoing') return undefined;
  return locale.headlines.ownReceiver(host);
}

/** A bare IP address says nothing of whose server it is. */
function named(name: string | undefined, { headlines }: Locale): string {
  return name === undefined || /^[\d.]+$|^[\da-f:]+$/i.test(name) ? headlines.receivingServer(name) : name;
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
