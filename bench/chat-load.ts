import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { StartAdapter } from '../src/adapters/adapter.ts';
import { loadRuleBook } from '../src/core/rules/rule-book.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { openDesk } from '../src/desk/desk.ts';

/** The load both chats are measured under: bounces, a second, and channels they are spread over. */
export const LOAD = { events: 1_000, perSecond: 50, channels: 60 } as const;

/** What a fake platform tells: its address first, its figures at the end. */
type Tell = (message: unknown) => void;

/** Runs a bench file: the fake platform in a process of its own, the bot in this one, and prints the figures. */
export async function bench(file: string, play: (tell: Tell) => Promise<void>, start: (api: string) => StartAdapter) {
  if (process.send) return play(process.send.bind(process));
  await measure(fork(file), start);
}

async function measure(platform: ChildProcess, start: (api: string) => StartAdapter): Promise<void> {
  const [apiUrl] = (await once(platform, 'message')) as [string];
  const book = loadRuleBook([join(import.meta.dirname, '..', 'rules')]);
  const desk = openDesk(() => ({ book, profile: NO_PROFILE }), NO_PROFILE, undefined);
  const running = await start(apiUrl)(desk, console.log);
  const before = memory();
  const cpu = process.cpuUsage();
  platform.send('begin');
  const [figures] = (await once(platform, 'message')) as [object];
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = Math.round((user + system) / 100_000) / 10;
  console.log({ ...figures, cpuSeconds, memoryBefore: before, memoryAfter: memory() });
  await running.stop();
  platform.kill();
  process.exit();
}

function memory(): string {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${Math.round(rss / 1024 ** 2)} MB resident, ${Math.round(heapUsed / 1024 ** 2)} MB heap`;
}

/** Posts the bounces as fast as the load says. */
export async function inPace(started: number, post: (i: number) => void): Promise<void> {
  for (let i = 0; i < LOAD.events; i++) {
    const early = started + (i * 1_000) / LOAD.perSecond - Date.now();
    if (early > 0) await pause(early);
    post(i);
  }
}

/** A bounce for somebody of their own. */
export function bounce(i: number): string {
  return `<taro${i}@example.com>: host mx.example.com[192.0.2.25] said:
    550 5.1.1 <taro${i}@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;
}

/** How many posts were answered, by the posts the answers stand under, and how many of them more than once. */
export function answeredOnce(posts: readonly string[]) {
  const answered = new Set(posts).size;
  return { events: LOAD.events, answered, twice: posts.length - answered };
}

/** The middle, the 99th of a hundred, and the largest. */
export function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) };
}
