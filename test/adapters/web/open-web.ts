import type { TestContext } from 'vitest';
import { startWeb } from '../../../src/adapters/web/start-web.ts';
import type { WebSettings } from '../../../src/adapters/web/web-settings.ts';
import { NO_PROFILE, type TeamProfile } from '../../../src/core/team-profile.ts';
import { type DeskPort, openDesk } from '../../../src/desk/desk.ts';
import { SHIPPED } from '../../shipped-book.ts';

/** A desk with the shipped rules. */
export function shippedDesk(profile: TeamProfile = NO_PROFILE): DeskPort {
  return openDesk(() => ({ book: SHIPPED, profile }), profile, undefined);
}

/** A local desk on a free port of loopback; closed after the test. */
export async function openWeb(
  onTestFinished: TestContext['onTestFinished'],
  { settings = {}, desk = shippedDesk() }: { settings?: Partial<WebSettings>; desk?: DeskPort } = {},
) {
  const lines: string[] = [];
  const open = { bind: '127.0.0.1', port: 0, token: undefined, beside: false, ...settings };
  const running = await startWeb(open)(desk, (line) => lines.push(line));
  onTestFinished(running.stop);
  const address = /http:\S+/.exec(running.greeting)?.[0] as string;
  return { address, lines, running };
}
