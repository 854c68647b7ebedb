import { setImmediate } from 'node:timers/promises';
import type { DeskPort } from '../../desk/desk.ts';
import { languageSetFor } from '../../desk/place-language.ts';
import type { Log } from '../adapter.ts';
import { makeBoundedMap } from '../bounded-map.ts';
import { inTurns } from '../in-turn.ts';
import { makeLogOnce } from '../log-once.ts';
import { channelFacts, userLocales } from './channel-facts.ts';
import { fetchPostFiles } from './fetch-post-files.ts';
import type { Office, Self } from './office.ts';
import { openPostQueue } from './post-queue.ts';
import { openRespond } from './respond.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackTiming } from './slack-timing.ts';
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
};

/** Opens the office: nothing in it outlives the process. */
export function openOffice({ desk, log, settings, timing, web, self }: OfficeNeeds): Office {
  const { botToken: token, apiUrl } = settings;
  return {
    ...{ desk, settings, timing, log, self, web },
    logOnce: makeLogOnce(log),
    post: openPostQueue(timing),
    fetchFiles: (files) => fetchPostFiles(files, { web, token, apiUrl, timing }),
    inTurn: inTurns(),
    breathe: breather(),
    channelLanguage: (channel) => languageSetFor(channel, desk.profile),
    channel: channelFacts(web, timing, log),
    askerOf: userLocales(web, timing),
    respond: openRespond(apiUrl, timing),
    seen: makeBoundedMap(MOST_NAMES),
    matters: makeBoundedMap(MOST_READINGS),
    chosen: makeBoundedMap(MOST_NAMES),
    privates: makeBoundedMap(MOST_READINGS),
    forms: makeBoundedMap(MOST_READINGS),
    botPosts: makeBoundedMap(MOST_READINGS),
    startedAt: Date.now() / 1_000,
  };
}

/** Lets one caller on for each round of the event loop. */
function breather(): () => Promise<void> {
  const inTurn = inTurns();
  return () => inTurn('', () => setImmediate());
}
