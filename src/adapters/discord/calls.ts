import { type Body, sendBody } from './body.ts';
import { type APIMessage, type REST, type RESTGetAPIChannelResult, Routes } from './discord-js.ts';
import { type InteractionCalls, makeInteractionCalls } from './interaction-calls.ts';
import { makePace, type Pace } from './pace.ts';

/** The calls of Discord's REST API the adapter makes; each rejects with what discord.js throws. */
export type Calls = ReturnType<typeof makeChannelCalls> & InteractionCalls & ReturnType<typeof makeCommandCalls>;

/** Between two requests, in milliseconds: Discord takes 50 a second, and what it refuses counts against the bot. */
const APART = 21;

/**
 * Makes the calls; nothing posted can mention anybody.
 *
 * @param rest is bound to the bot's limit of 50 requests a second
 * @param unbound answers interactions, which are not: they must be answered within three seconds whatever else waits
 */
export function makeCalls(rest: REST, unbound: REST, applicationId: () => string): Calls {
  return {
    ...makeChannelCalls(rest, makePace(APART)),
    ...makeInteractionCalls(unbound, applicationId),
    ...makeCommandCalls(rest, applicationId),
  };
}

/** What ends an answer that was begun goes before what begins another. */
function makeChannelCalls(rest: REST, pace: Pace) {
  const ask = async <T>(call: () => Promise<unknown>, first = false) => {
    await pace(first);
    return (await call()) as T;
  };
  return {
    channel: (id: string) => ask<RESTGetAPIChannelResult>(() => rest.get(Routes.channel(id))),
    message: (channel: string, id: string) => ask<APIMessage>(() => rest.get(Routes.channelMessage(channel, id))),
    messagesAfter: (channel: string, after: string, limit = 100) =>
      ask<readonly APIMessage[]>(() =>
        rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ after, limit: String(limit) }) }),
      ),
    post: (channel: string, body: Body) =>
      ask<APIMessage>(() => sendBody(body, (request) => rest.post(Routes.channelMessages(channel), request)), true),
    edit: (channel: string, id: string, body: Body) =>
      ask<APIMessage>(() => sendBody(body, (request) => rest.patch(Routes.channelMessage(channel, id), request)), true),
    remove: (channel: string, id: string) => ask<unknown>(() => rest.delete(Routes.channelMessage(channel, id))),
    startThread: (channel: string, message: string, name: string) =>
      ask<{ readonly id: string }>(() =>
        rest.post(Routes.threads(channel, message), { body: { name, auto_archive_duration: 1440 } }),
      ),
    archive: (thread: string, archived: boolean) =>
      ask<unknown>(() => rest.patch(Routes.channel(thread), { body: { archived } }), true),
    rename: (thread: string, name: string) =>
      ask<unknown>(() => rest.patch(Routes.channel(thread), { body: { name } })),
    openDirect: (user: string) =>
      ask<{ readonly id: string }>(() => rest.post(Routes.userChannels(), { body: { recipient_id: user } })),
    typing: (channel: string) => ask<unknown>(() => rest.post(Routes.channelTyping(channel))),
  };
}

function makeCommandCalls(rest: REST, applicationId: () => string) {
  return {
    commands: () =>
      rest.get(Routes.applicationCommands(applicationId()), {
        query: new URLSearchParams({ with_localizations: 'true' }),
      }) as Promise<readonly unknown[]>,
    registerCommands: (commands: readonly unknown[]) =>
      rest.put(Routes.applicationCommands(applicationId()), { body: commands }) as Promise<unknown>,
  };
}
