import { setImmediate } from 'node:timers/promises';
import type { DeskPort } from '../../desk/desk.ts';
import type { Log } from '../adapter.ts';
import { channelFacts, userLocales } from './channel-facts.ts';
import { fetchPostFiles } from './fetch-post-files.ts';
import { inTurns } from './in-turn.ts';
import type { Office, Self } from './office.ts';
import { openPostQueue } from './post-queue.ts';
import { recent } from './recent.ts';
import { openRespond } from './respond.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackTiming } from './slack-timing.ts';
import type { ChannelLanguages } from './start-slack.ts';
import type { WebApi } from './web-api.ts';

/** How much is kept in mind: readings are large, names of posts are not. */
const MOST_READINGS = 300;
const MOST_NAMES = 20_000;

/** What an office is opened with. */
export type OfficeNeeds = {
  readonly desk: DeskPort;
  readonly log: Log;
  readonly settings: SlackSettings;
  readonly timing: SlackTiming;
  readonly web: WebApi;
  readonly self: Self;
  readonly languages: ChannelLanguages;
};

/** Opens the office: nothing in it outlives the process. */
export function openOffice({ desk, log, settings, timing, web, self, languages }: OfficeNeeds): Office {
  const { botToken: token, apiUrl } = settings;
  return {
    ...{ desk, settings, timing, log, self, web },
    logOnce: sayOnce(log),
    post: openPostQueue(timing),
    fetchFiles: (files) => fetchPostFiles(files, { web, token, apiUrl, timing }),
    inTurn: inTurns(),
    breathe: breather(),
    channelLanguage: ({ id, name }) => languages[id] ?? (name === undefined ? undefined : languages[name]),
    channel: channelFacts(web, timing, log),
    askerOf: userLocales(web, timing),
    respond: openRespond(apiUrl, timing),
    seen: recent(MOST_NAMES),
    matters: recent(MOST_READINGS),
    privates: recent(MOST_READINGS),
    forms: recent(MOST_READINGS),
    botPosts: recent(MOST_READINGS),
    startedAt: Date.now() / 1_000,
  };
}

function sayOnce(log: Log): Office['logOnce'] {
  const said = recent<true>(MOST_NAMES);
  return (key, line) => {
    if (said.get(key)) return;
    said.set(key, true);
    log(line);
  };
}

/** Lets one caller on for each round of the event loop. */
function breather(): () => Promise<void> {
  const inTurn = inTurns();
  return () => inTurn('', () => setImmediate());
}
