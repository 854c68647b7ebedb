import type { CaseText } from './case-text.ts';
import { refuserOf } from './refuser.ts';
import { fill, type Scene, severalAddresses } from './scene.ts';
import { stopOf } from './stop.ts';

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
  return headlines[stop](who, whom, title);
}
