import type { Log } from '../adapter.ts';
import { makeBoundedMap } from '../bounded-map.ts';
import type { ChannelFacts } from './office.ts';
import { objectIn, textIn } from './payload.ts';
import type { SlackTiming } from './slack-timing.ts';
import { askPatiently, type WebApi } from './web-api.ts';

/** Most channels and users that are kept in mind. */
const MOST = 2_000;

/** Asks about channels, each once. Direct messages have no name and are never shared in this sense. */
export function channelFacts(web: WebApi, timing: SlackTiming, log: Log): (id: string) => Promise<ChannelFacts> {
  const known = makeBoundedMap<Promise<ChannelFacts>>(MOST);
  const ask = async (id: string): Promise<ChannelFacts> => {
    const result = await askPatiently(web, timing, 'conversations.info', { channel: id });
    if (result.kind !== 'ok') {
      known.delete(id);
      if (result.kind === 'refused' && result.error === 'missing_scope') {
        log(
          `Slack: the name of ${id} cannot be asked (scope ${result.needed ?? 'channels:read'}); SLACK_CHANNELS needs its id.`,
        );
        known.set(id, Promise.resolve(nothingKnown(id)));
      }
      return nothingKnown(id);
    }
    const channel = objectIn(result.body['channel']);
    return { id, name: textIn(channel['name']), isShared: channel['is_ext_shared'] === true };
  };
  return (id) => {
    const facts = known.get(id) ?? (id.startsWith('D') ? Promise.resolve(nothingKnown(id)) : ask(id));
    if (!known.get(id)) known.set(id, facts);
    return facts;
  };
}

function nothingKnown(id: string): ChannelFacts {
  return { id, name: undefined, isShared: undefined };
}

/** Asks for users' languages, each once; without the scope users:read nobody is asked about any more. */
export function userLocales(
  web: WebApi,
  timing: SlackTiming,
): (user: string | undefined) => Promise<string | undefined> {
  const known = makeBoundedMap<Promise<string | undefined>>(MOST);
  let isPermitted = true;
  const ask = async (user: string) => {
    const result = await askPatiently(web, timing, 'users.info', { user, include_locale: true });
    if (result.kind === 'refused' && result.error === 'missing_scope') isPermitted = false;
    const about = objectIn(result.kind === 'ok' ? result.body['user'] : undefined);
    return about['is_bot'] === true ? undefined : textIn(about['locale']);
  };
  return async (user) => {
    if (user === undefined || user === 'USLACKBOT' || !isPermitted) return undefined;
    const asked = known.get(user) ?? ask(user);
    known.set(user, asked);
    return asked;
  };
}
