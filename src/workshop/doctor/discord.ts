import type { Language } from '../../core/team-profile.ts';
import type { DiscordDoctorSentences } from '../../replies/locales/discord-doctor-sentences.ts';
import { discordDoctor as en } from '../../replies/locales/en/discord-doctor.ts';
import { discordDoctor as ja } from '../../replies/locales/ja/discord-doctor.ts';
import { inviteLink, missingPermissions } from './discord-permissions.ts';
import type { Finding } from './finding.ts';

/** Asks Discord's REST API for a path below `/v10`; rejects where it cannot be reached. */
export type AskDiscord = (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;

type Guild = { readonly id: string; readonly name: string };

type Channel = {
  readonly id: string;
  readonly name?: string;
  readonly permission_overwrites?: readonly { readonly id: string; readonly allow: string; readonly deny: string }[];
};

type Role = { readonly id: string; readonly permissions: string };

/** What is looked at, by whom, and how it is told. */
type Examination = {
  readonly ask: AskDiscord;
  readonly userId: string;
  readonly channels: readonly string[];
  readonly say: DiscordDoctorSentences;
};

const SENTENCES: Readonly<Record<Language, DiscordDoctorSentences>> = { en, ja };

/** Application flags: the bot may read messages after a review, or without one while it is small. */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const MOST_SERVERS = 20;

/**
 * Looks at the token, the privileged intent, and what the bot may do in the watched channels.
 *
 * @param channels as DISCORD_CHANNELS names them: ids, or names in lower case
 */
export async function examineDiscord(
  channels: readonly string[],
  ask: AskDiscord,
  language: Language,
): Promise<readonly Finding[]> {
  const say = SENTENCES[language];
  try {
    const me = await ask('/users/@me');
    if (me.status !== 200) return [problem(me.status === 401 ? say.tokenRefused : say.answers(me.status))];
    const { id, username } = me.json as { readonly id: string; readonly username: string };
    const application = ((await ask('/applications/@me')).json ?? {}) as {
      readonly id?: string;
      readonly flags?: number;
    };
    const link = inviteLink(application.id ?? id);
    return [
      ok(say.tokenWorks(username)),
      ((application.flags ?? 0) & MESSAGE_CONTENT) === 0 ? problem(say.intentOff) : ok(say.intentOn),
      ok(say.invite(link)),
      ...(await examineServers(link, { ask, userId: id, channels, say })),
    ];
  } catch {
    return [problem(say.unreachable)];
  }
}

async function examineServers(link: string, examination: Examination): Promise<readonly Finding[]> {
  const { ask, channels, say } = examination;
  const guilds = ((await ask('/users/@me/guilds')).json ?? []) as readonly Guild[];
  if (guilds.length === 0) return [problem(say.noServer(link))];
  const found = await Promise.all(guilds.slice(0, MOST_SERVERS).map((guild) => examineServer(guild, examination)));
  const seen = new Set(found.flatMap(({ names }) => names));
  const lost = channels.filter((name) => !seen.has(name));
  return [
    ...found.flatMap(({ findings }) => findings),
    ...lost.map((name) => problem(say.channelNotSeen(name))),
    ...(channels.length === 0 ? [ok(say.noChannels)] : []),
  ];
}

async function examineServer(guild: Guild, { ask, userId, channels: watched, say }: Examination) {
  const [channels, roles, member] = await Promise.all([
    ask(`/guilds/${guild.id}/channels`),
    ask(`/guilds/${guild.id}/roles`),
    ask(`/guilds/${guild.id}/members/${userId}`),
  ]);
  const named = ((channels.json ?? []) as readonly Channel[]).filter(
    ({ id, name = '' }) => watched.includes(id) || watched.includes(name.toLowerCase()),
  );
  const memberRoles = ((member.json ?? {}) as { readonly roles?: readonly string[] }).roles ?? [];
  const findings = named.map(({ name = '', permission_overwrites: overwrites = [] }) => {
    const access = { guildId: guild.id, userId, memberRoles, roles: (roles.json ?? []) as readonly Role[], overwrites };
    const missing = missingPermissions(access).map((permission) => permission.name);
    if (missing.length === 0) return ok(say.channelWell(name, guild.name));
    return problem(say.channelLacks(name, guild.name, missing));
  });
  return { findings, names: named.flatMap(({ id, name = '' }) => [id, name.toLowerCase()]) };
}

function ok(sentence: string): Finding {
  return { kind: 'ok', sentence };
}

function problem(sentence: string): Finding {
  return { kind: 'problem', sentence };
}
