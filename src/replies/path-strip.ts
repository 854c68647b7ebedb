import { failedPlace, has, isWithSender } from './failed-place.ts';
import type { Hop, HopPlace, HopState, PathStrip } from './hop.ts';
import { hostAt } from './hop-host.ts';
import type { PathWords } from './locales/happening-words.ts';
import type { Scene } from './scene.ts';
import { isOnlyHandedOn } from './situation.ts';
import { stopOf } from './stop.ts';

const SIGNS: Readonly<Record<HopState, string>> = {
  passed: '✓',
  failed: '✕',
  waiting: '…',
  arrived: '✓',
  'not-reached': '-',
  unknown: '?',
};

/** The way of the mail from its sender to the mailbox; none where no mail travelled. */
export function pathStripOf(scene: Scene): PathStrip | undefined {
  const places = placesOf(scene);
  switch (scene.situation) {
    case 'failed':
      return stoppedStrip(scene, places, 'failed');
    case 'delay':
      return stoppedStrip(scene, places, 'waiting');
    case 'challenge-response':
      return strip(scene, places, statesTo(places, 'mailbox', 'waiting'), scene.locale.path.held);
    case 'delivered':
    case 'auto-reply':
    case 'feedback':
    case 'read-receipt':
      return arrivedStrip(scene, places);
    case 'phishing':
    case 'symptom':
    case 'none':
      return undefined;
    default:
      return scene.situation satisfies never;
  }
}

function placesOf({ diagnosis }: Scene): readonly HopPlace[] {
  return has(diagnosis, 'forwarded-to')
    ? ['sender', 'sender-provider', 'receiving-server', 'forward-target', 'mailbox']
    : ['sender', 'sender-provider', 'receiving-server', 'mailbox'];
}

function stoppedStrip(scene: Scene, places: readonly HopPlace[], state: 'failed' | 'waiting'): PathStrip {
  const place = failedPlace(scene.diagnosis) ?? (state === 'waiting' ? 'receiving-server' : undefined);
  if (!place) {
    const states = places.map((_, i): HopState => (i === 0 ? 'passed' : 'unknown'));
    return { ...strip(scene, places, states, ''), sentence: scene.locale.path.notTold };
  }
  const stop = scene.locale.path.stops[state === 'waiting' ? 'waiting' : stopOf(scene.diagnosis)];
  return strip(scene, places, statesTo(places, place, state), stop);
}

/** A message that was handed on to a server that sends no confirmations is known to have come so far only. */
function arrivedStrip(scene: Scene, places: readonly HopPlace[]): PathStrip {
  if (!isOnlyHandedOn(scene.situation, scene.diagnosis))
    return strip(scene, places, statesTo(places, 'mailbox', 'arrived'), '');
  const known =
    isWithSender(scene.diagnosis) || (scene.diagnosis.facts.remoteMta === undefined && isFromLog(scene))
      ? 'receiving-server'
      : 'mailbox';
  return strip(scene, places, statesTo(places, known, 'unknown'), '');
}

/** A log line whose relay is no other server: the mail has not left the sender's side. */
function isFromLog({ diagnosis }: Scene): boolean {
  return diagnosis.facts.readBy === 'log-lines';
}

function statesTo(places: readonly HopPlace[], place: HopPlace, state: HopState): readonly HopState[] {
  const at = places.indexOf(place);
  return places.map((_, i) => (i < at ? 'passed' : i === at ? state : 'not-reached'));
}

function strip(scene: Scene, places: readonly HopPlace[], states: readonly HopState[], stop: string): PathStrip {
  const words = scene.locale.path;
  const hops = places.map((place, i): Hop => {
    const state = states[i] ?? 'unknown';
    const label = words.places[scene.triage.direction][place];
    const host = hostAt(scene.diagnosis, place);
    return { place, label, host, state, sign: SIGNS[state], word: wordOf(state, stop, words) };
  });
  return { hops, sentence: sentenceOf(hops, words) };
}

function sentenceOf(hops: readonly Hop[], words: PathWords): string {
  const halted = hops.find(({ state }) => state === 'failed' || state === 'waiting');
  if (halted) return words.stoppedAt(halted.label, halted.word);
  return hops.at(-1)?.state === 'arrived' ? words.allPassed : words.handedOn;
}

function wordOf(state: HopState, stop: string, words: PathWords): string {
  switch (state) {
    case 'failed':
    case 'waiting':
      return stop;
    case 'passed':
      return words.passed;
    case 'arrived':
      return words.arrived;
    case 'not-reached':
      return words.notCome;
    case 'unknown':
      return words.unknown;
    default:
      return state satisfies never;
  }
}
