import type { Party } from '../../core/party.ts';
import type { Direction } from '../../core/team-profile.ts';

/** A name for each party. */
export type PartyNames = Readonly<Record<Party, string>>;

/** What the parties are called, as seen from the helpdesk. */
export type PartyWords = {
  /** With `unknown` the names keep to sender and recipient. */
  readonly names: Readonly<Record<Direction, PartyNames>>;
  readonly helpdesk: string;
  /** The one who edits a domain's DNS; the domain is always said. */
  readonly dnsOf: (domain: string) => string;
  /** Stands before a step that only says to wait. */
  readonly forNow: string;
  /** Nobody acts because nothing is broken. */
  readonly nothingToRepair: string;
  readonly contact: (name: string, contact: string | undefined) => string;
};
