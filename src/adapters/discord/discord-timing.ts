/** How long things may take, in milliseconds. */
export type DiscordTiming = {
  /** Before the bot is shown writing; a paste takes far less to be read. */
  readonly typing: number;
  /** Before a line tells how far many files are read, and between two such lines. */
  readonly progress: number;
  /** How long a stop waits for work in hand. */
  readonly stop: number;
};

/** As the program runs. */
export const DISCORD_TIMING: DiscordTiming = { typing: 700, progress: 3_000, stop: 10_000 };
