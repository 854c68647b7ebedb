import type { CaseText } from './case-text.ts';
import { refuserOf } from './refuser.ts';
import { fill, type Scene, severalAddresses } from './scene.ts';
import { stopOf } from './stop.ts';

/** What companies' names are put together with: `Outlook.com(Hotmail)`, `Yahoo (yahoo.com, AOL)`. */
const BETWEEN_NAMES = /[\s()（）・、,/]+/;

/** One line: who refused whom, and why. */
export function headlineOf(scene: Scene, text: CaseText): string {
  const title = fill(text.title, scene).replace(/[.。]$/, '');
  const { headlines } = scene.locale;
  const whom = severalAddresses(scene.recipients, scene.locale);
  if (scene.situation === 'delay') {
    return text.namesCause ? headlines.delayed(whom, title) : headlines.delayedNoCause(whom);
  }
  if (scene.situation !== 'failed') return title;
  const stop = stopOf(scene.diagnosis);
  if (stop === 'not-handed-over') return headlines.notHandedOver(whom, title);
  const who = refuserOf(scene);
  if (who === undefined) return headlines.returned(whom, title);
  if (stop === 'refused' && saysWhoRefused(title, who, scene)) return headlines.returned(whom, title);
  return headlines[stop](who, whom, title);
}

/** Many titles of a provider name it and say that it refused: once is enough. */
function saysWhoRefused(title: string, who: string, { locale }: Scene): boolean {
  const names = who.split(BETWEEN_NAMES).filter((name) => name.length > 2);
  return locale.headlines.saysRefused(title) && names.some((name) => title.includes(name));
}
