import type { Language } from '../../core/team-profile.ts';
import { slackDoctor as en } from '../../replies/locales/en/slack-doctor.ts';
import { slackDoctor as ja } from '../../replies/locales/ja/slack-doctor.ts';
import type { SlackDoctorSentences } from '../../replies/locales/slack-doctor-sentences.ts';
import type { Finding } from './finding.ts';
import { SLACK_OPTIONAL_SCOPES, SLACK_SCOPES } from './slack-scopes.ts';

/** Calls a Web API method with one of the two tokens; the body as Slack sends it, undefined where there is no answer. */
export type SlackCaller = (
  token: 'bot' | 'app',
  method: string,
  args?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** The settings that can be looked at from outside. */
export type SlackFacts = {
  readonly way: { readonly kind: 'socket-mode' } | { readonly kind: 'http'; readonly port: number };
  readonly channels: readonly string[];
  readonly sharedChannels: boolean;
};

const SENTENCES: Readonly<Record<Language, SlackDoctorSentences>> = { en, ja };

/** Looks at tokens, scopes and channels, and says what to repair. */
export async function examineSlack(
  facts: SlackFacts,
  call: SlackCaller,
  language: Language,
): Promise<readonly Finding[]> {
  const say = SENTENCES[language];
  const self = await call('bot', 'auth.test');
  if (!self) return [problem(say.noAnswer)];
  if (self['ok'] !== true) return [problem(say.tokenRefused(String(self['error'])))];
  const bot = String(self['user']);
  return [
    ok(say.tokenWorks(bot, String(self['team']))),
    ...scopesOf(self, say),
    await wayOf(facts, call, say),
    ...(await channelsOf(facts, call, bot, say)),
  ];
}

/** The scopes come in a header, which the SDK puts beside the body. */
function scopesOf(self: Readonly<Record<string, unknown>>, say: SlackDoctorSentences): readonly Finding[] {
  const { scopes } = (self['response_metadata'] ?? {}) as { readonly scopes?: readonly string[] };
  if (!scopes) return [];
  const missing = SLACK_SCOPES.filter((scope) => !scopes.includes(scope));
  const optional = SLACK_OPTIONAL_SCOPES.filter((scope) => !scopes.includes(scope));
  return [
    missing.length > 0 ? problem(say.scopesMissing(missing)) : ok(say.scopesComplete),
    ...(optional.length > 0 ? [ok(say.scopesOptional(optional))] : []),
  ];
}

async function wayOf({ way }: SlackFacts, call: SlackCaller, say: SlackDoctorSentences): Promise<Finding> {
  if (way.kind === 'http') return ok(say.http(way.port));
  const opened = await call('app', 'apps.connections.open');
  if (!opened) return problem(say.noAnswer);
  return opened['ok'] === true ? ok(say.socketWorks) : problem(say.socketRefused(String(opened['error'])));
}

type Channel = {
  readonly id: string;
  readonly name?: string;
  readonly is_member?: boolean;
  readonly is_ext_shared?: boolean;
};

async function channelsOf(facts: SlackFacts, call: SlackCaller, bot: string, say: SlackDoctorSentences) {
  const joined = await allChannels(call, 'users.conversations');
  if (facts.channels.length === 0) {
    return [joined.length > 0 ? ok(say.anyChannels(joined.length)) : problem(say.noChannels(bot))];
  }
  const missing = facts.channels.some((wanted) => !joined.some(isNamed(wanted)));
  const known = missing ? await allChannels(call, 'conversations.list') : [];
  return facts.channels.map((wanted): Finding => {
    const here = joined.find(isNamed(wanted));
    if (here?.is_ext_shared && !facts.sharedChannels) return problem(say.channelShared(wanted));
    if (here) return ok(say.channelJoined(wanted));
    return problem(known.some(isNamed(wanted)) ? say.channelNotJoined(wanted, bot) : say.channelUnknown(wanted, bot));
  });
}

function isNamed(wanted: string): (channel: Channel) => boolean {
  return ({ id, name }) => id === wanted || name?.toLowerCase() === wanted.toLowerCase();
}

/** Most pages that are asked for; a workspace has thousands of channels. */
const MOST_PAGES = 20;

async function allChannels(call: SlackCaller, method: string): Promise<readonly Channel[]> {
  const found: Channel[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const types = 'public_channel,private_channel';
    const body = await call('bot', method, {
      types,
      exclude_archived: true,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...((body?.['channels'] ?? []) as readonly Channel[]));
    cursor = (body?.['response_metadata'] as { readonly next_cursor?: string } | undefined)?.next_cursor;
    if (!cursor) break;
  }
  return found;
}

function ok(sentence: string): Finding {
  return { kind: 'ok', sentence };
}

function problem(sentence: string): Finding {
  return { kind: 'problem', sentence };
}
