import type { Direction } from '../../core/team-profile.ts';
import type { HopPlace } from '../hop.ts';

/** The headlines: who refused whom, and why. `whom` is an address or several, undefined where none is known. */
export type HeadlineSentences = {
  readonly refused: (who: string, whom: string | undefined, title: string) => string;
  /** Nobody is known to have refused. */
  readonly returned: (whom: string | undefined, title: string) => string;
  readonly notHandedOver: (whom: string | undefined, title: string) => string;
  readonly stopped: (who: string, whom: string | undefined, title: string) => string;
  readonly delayed: (whom: string | undefined, title: string) => string;
  readonly delayedNoCause: (whom: string | undefined) => string;
  /** The sending side's own server, by direction, with its name where known. */
  readonly ownServer: (direction: Direction, name: string | undefined) => string;
  /** The team's own server refused what was sent to the team. */
  readonly ownReceiver: (name: string) => string;
  readonly receivingServer: (name: string | undefined) => string;
  /** True where a title says already that the mail was refused. */
  readonly saysRefused: (title: string) => boolean;
};

/** What becomes of the mail. */
export type Outlooks = {
  readonly delayed: (until: string | undefined) => string;
  readonly permanent: string;
  readonly transient: string;
  readonly unknown: string;
  readonly addressDead: string;
  readonly addressProbablyDead: string;
  readonly addressKept: string;
  /** Only the address behind a forwarding is dead. */
  readonly addressForwards: string;
};

/** Asks whether another address was meant. */
export type DidYouMeanWords = {
  /** `typed` is the failed address where the answer is about several. */
  readonly question: (meant: readonly string[], typed: string | undefined) => string;
  readonly caution: string;
};

/** What may have happened at the station where a mail stopped. */
export type Stop = 'refused' | 'not-handed-over' | 'stopped' | 'waiting';

/** The words of the path strip. */
export type PathWords = {
  readonly places: Readonly<Record<Direction, Readonly<Record<HopPlace, string>>>>;
  readonly stops: Readonly<Record<Stop, string>>;
  readonly passed: string;
  /** Kept until the sender confirms. */
  readonly held: string;
  readonly arrived: string;
  readonly notCome: string;
  readonly unknown: string;
  readonly stoppedAt: (place: string, stop: string) => string;
  readonly allPassed: string;
  /** Given to the next server, which confirms nothing. */
  readonly handedOn: string;
  readonly notTold: string;
};
