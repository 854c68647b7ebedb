import type { DiscordPermission } from '../../replies/locales/discord-doctor-sentences.ts';

/** A permission as Discord's API calls it, and its bit. */
export type Permission = { readonly name: DiscordPermission; readonly bit: bigint };

/** Exactly what the bot uses (docs.discord.com, Permissions). */
export const USED_PERMISSIONS: readonly Permission[] = [
  { name: 'VIEW_CHANNEL', bit: 1n << 10n },
  { name: 'SEND_MESSAGES', bit: 1n << 11n },
  { name: 'ATTACH_FILES', bit: 1n << 15n },
  { name: 'READ_MESSAGE_HISTORY', bit: 1n << 16n },
  { name: 'CREATE_PUBLIC_THREADS', bit: 1n << 35n },
  { name: 'SEND_MESSAGES_IN_THREADS', bit: 1n << 38n },
];

const ADMINISTRATOR = 1n << 3n;

/** The link with which somebody adds the bot to a server, with the permissions it uses and no other. */
export function inviteLink(applicationId: string): string {
  const permissions = USED_PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}

/** What Discord tells of a server, its roles, and a channel. */
export type Access = {
  readonly guildId: string;
  readonly userId: string;
  readonly memberRoles: readonly string[];
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  readonly overwrites: readonly { readonly id: string; readonly allow: string; readonly deny: string }[];
};

/** The permissions the bot lacks in a channel: those of its roles, then the channel's exceptions, the bot's own last. */
export function missingPermissions({ guildId, userId, memberRoles, roles, overwrites }: Access): readonly Permission[] {
  const held = [guildId, ...memberRoles];
  const base = sum(roles.filter(({ id }) => held.includes(id)).map(({ permissions }) => permissions));
  if ((base & ADMINISTRATOR) !== 0n) return [];
  const levels = [[guildId], memberRoles, [userId]];
  const permitted = levels.reduce((before, ids) => {
    const exceptions = overwrites.filter(({ id }) => ids.includes(id));
    return (before & ~sum(exceptions.map(({ deny }) => deny))) | sum(exceptions.map(({ allow }) => allow));
  }, base);
  return USED_PERMISSIONS.filter(({ bit }) => (permitted & bit) === 0n);
}

function sum(permissions: readonly string[]): bigint {
  return permissions.reduce((all, one) => all | BigInt(one), 0n);
}
