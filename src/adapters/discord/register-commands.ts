import { isDeepStrictEqual } from 'node:util';
import { discordCommands } from '../../replies/discord/discord-commands.ts';
import type { Calls } from './calls.ts';
import { discordFaultLine } from './discord-fault.ts';

/** Registers the commands where Discord does not have them as they are (200 a day are allowed). */
export async function registerCommands(calls: Calls, log: (line: string) => void): Promise<void> {
  const wanted = discordCommands();
  try {
    if (isRegistered(await calls.commands(), wanted)) return;
    await calls.registerCommands(wanted);
    log('discord: the commands were registered');
  } catch (error) {
    log(`discord: /bounce is not available, its registration failed: ${discordFaultLine(error)}`);
  }
}

/** Discord adds fields of its own and gives back the rest as it was sent. */
function isRegistered(there: readonly unknown[], wanted: readonly unknown[]): boolean {
  return there.length === wanted.length && wanted.every((command) => there.some((other) => holds(other, command)));
}

function holds(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(there) && there.length === wanted.length && wanted.every((item, i) => holds(there[i], item));
  }
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(there, wanted);
  if (typeof there !== 'object' || there === null) return false;
  return Object.entries(wanted).every(([key, value]) => holds((there as Record<string, unknown>)[key], value));
}
