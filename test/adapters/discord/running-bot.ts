import type { Running } from '../../../src/adapters/adapter.ts';
import type { DiscordSettings } from '../../../src/adapters/discord/discord-settings.ts';
import { DISCORD_TIMING, type DiscordTiming } from '../../../src/adapters/discord/discord-timing.ts';
import { startDiscord } from '../../../src/adapters/discord/start-discord.ts';
import { NO_PROFILE, type TeamProfile } from '../../../src/core/team-profile.ts';
import { type DeskPort, openDesk } from '../../../src/desk/desk.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { CHANNELS, type StoredMessage } from '../../fakes/discord/fake-guild.ts';
import { SHIPPED } from '../../shipped-book.ts';

/** A bot at work against a Discord of its own. */
export type Bot = {
  readonly discord: FakeDiscord;
  readonly log: string[];
  readonly running: Running;
  /** Stops the bot and starts it again, with nothing remembered. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** How the bot is started. */
export type Start = {
  readonly settings?: Partial<DiscordSettings>;
  readonly timing?: Partial<DiscordTiming>;
  readonly profile?: TeamProfile;
  readonly prepare?: (discord: FakeDiscord) => void;
  /** Another desk in the place of the real one, made of it. */
  readonly instead?: (desk: DeskPort) => DeskPort;
};

/** Starts the bot as main.ts would, with a short pause between joined posts. */
export async function startBot({
  settings = {},
  profile = NO_PROFILE,
  timing,
  prepare,
  instead,
}: Start = {}): Promise<Bot> {
  const discord = await startFakeDiscord();
  prepare?.(discord);
  const log: string[] = [];
  const usual = openDesk(() => ({ book: SHIPPED, profile }), profile, undefined);
  const desk = instead?.(usual) ?? usual;
  const given = { token: 'token', channels: ['mail-help', 'mail-forum'], apiUrl: discord.apiUrl, joinWithin: 120 };
  const start = () =>
    startDiscord({ ...given, ...settings }, { ...DISCORD_TIMING, ...timing })(desk, (line) => log.push(line));
  let running = await start().catch(async (error: unknown) => {
    await discord.stop();
    throw error;
  });
  return {
    discord,
    log,
    get running() {
      return running;
    },
    restart: async () => {
      await running.stop();
      running = await start();
    },
    stop: async () => {
      await running.stop();
      await discord.stop();
    },
  };
}

/** Waits until something is there; fails with `what` after twelve seconds. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = Date.now() + 12_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Long enough for an answer to come that must not come. */
export function aWhile(milliseconds = 500): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The answers under a post, once there are so many. */
export function answersUnder(bot: Bot, thread: string, count = 1): Promise<readonly StoredMessage[]> {
  return until(`${count} answers in ${thread}`, () => {
    const answers = bot.discord.answersIn(thread);
    return answers.length >= count && answers;
  });
}

/** All text a message shows. */
export function shown(message: unknown): string {
  const texts: string[] = [];
  JSON.stringify(message, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

/** The buttons (and entries of menus) a message offers, by their labels. */
export function buttonsOf(message: unknown): ReadonlyMap<string, string> {
  const buttons = new Map<string, string>();
  JSON.stringify(message, (_, value: unknown) => {
    const { label, custom_id: id, value: entry } = (value ?? {}) as Record<string, unknown>;
    if (typeof label === 'string') buttons.set(label, String(id ?? entry));
    return value;
  });
  return buttons;
}

export { CHANNELS };
