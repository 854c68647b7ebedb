import type { Workplace } from './workplace.ts';

/** Discord shows it for ten seconds. */
const SHOWN_FOR = 8_000;

/** Shows that the bot is writing while work is done; quick work shows nothing. */
export async function typingWhile<T>(
  channelId: string,
  { calls, timing }: Workplace,
  work: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout;
  const show = () => {
    calls.typing(channelId).catch(() => {});
    timer = setTimeout(show, SHOWN_FOR);
  };
  timer = setTimeout(show, timing.typing);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
