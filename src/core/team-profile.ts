import type { Party } from './party.ts';

/** The languages the desk answers in. */
export const LANGUAGES = ['ja', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Somebody to turn to, by name and by a way to reach them (address, phone number, page). */
export type Contact = { readonly name: string; readonly contact?: string | undefined };

/** What the team says about itself in team.yaml; everything is optional. */
export type TeamProfile = {
  /** Mail domains of the team, lower case. */
  readonly domains: readonly string[];
  /** Names of the team's own mail servers, lower case; each stands for everything below it. */
  readonly hosts: readonly string[];
  /** Services that send for the team, by name, with the hosts they send from. */
  readonly services: readonly {
    readonly name: string;
    readonly hosts: readonly string[];
    readonly contact?: string | undefined;
  }[];
  /** The hosting company of the team's mail. */
  readonly hosting: (Contact & { readonly hosts: readonly string[] }) | undefined;
  /** Whom the bot names for a party on the team's own side, or when an answer looks wrong. */
  readonly contacts: Readonly<Partial<Record<Party | 'escalation', Contact>>>;
  /** Lines under a letter. */
  readonly signature: string | undefined;
  readonly language: Language | undefined;
  /** The language of answers in a channel, by its name (without `#`) or id. */
  readonly channelLanguages: Readonly<Record<string, Language>>;
};

/** A team that has said nothing. */
export const NO_PROFILE: TeamProfile = {
  domains: [],
  hosts: [],
  services: [],
  hosting: undefined,
  contacts: {},
  signature: undefined,
  language: undefined,
  channelLanguages: {},
};

/** Whose mail it was: ours to somebody, somebody's to us, inside our own domains, or not to be told. */
export type Direction = 'outgoing' | 'incoming' | 'internal' | 'unknown';

/** All hosts that are known to handle the team's mail: its own, its hosting company's, its sending services'. */
export function ownHosts({ hosts, hosting, services }: TeamProfile): readonly string[] {
  return [...hosts, ...(hosting?.hosts ?? []), ...services.flatMap((service) => service.hosts)];
}
