import type { DeskAnswer, MailReply } from '../../desk/desk-answer.ts';
import type { Standing } from '../../replies/discord/button-id.ts';
import { type Component, textDisplay } from '../../replies/discord/component.ts';
import { discordAnswer } from '../../replies/discord/discord-answer.ts';
import { discordGuidance } from '../../replies/discord/discord-guidance.ts';
import { discordSummary } from '../../replies/discord/discord-summary.ts';
import { escapeMarkdown } from '../../replies/discord/escape-markdown.ts';
import { discordPreview } from '../../replies/html/discord-preview.ts';
import type { Markup } from '../../replies/html/markup.ts';
import { channelPreview, type Preview } from '../../replies/html/message-preview.ts';
import { slackPreview } from '../../replies/html/slack-preview.ts';
import type { Locale } from '../../replies/locales/locale.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { webOf } from '../../replies/locales/web-of.ts';
import type { Reply } from '../../replies/reply.ts';
import { slackMessage } from '../../replies/slack/slack-message.ts';

type Said = Exclude<DeskAnswer, { readonly kind: 'silence' }>;

/** A message before a platform's renderer has seen it. */
type Message = { readonly mail: MailReply['mail']; readonly reply: Reply };

/** Shows an answer as a platform will: from the very renderer of its adapter. */
export function threadPreview(platform: Preview, answer: Said): Markup {
  const locale = localeOf(answer.language);
  const many = answer.kind === 'many-mails';
  const messages: readonly Message[] = many ? [{ mail: undefined, reply: answer.summary }] : answer.replies;
  const shown = RENDERERS[platform](messages, answer.missing, locale);
  return channelPreview(
    platform,
    shown,
    many ? CSV_NAMES[platform](locale) : undefined,
    locale,
    webOf(answer.language),
  );
}

/** Discord may change other than ASCII names of files. */
const CSV_NAMES: Readonly<Record<Preview, (locale: Locale) => string>> = {
  slack: ({ desk }) => desk.csvName,
  discord: () => localeOf('en').desk.csvName,
};

type Render = (messages: readonly Message[], missing: readonly string[], locale: Locale) => readonly Markup[];

const RENDERERS: Readonly<Record<Preview, Render>> = {
  slack: (messages, missing, locale) => {
    const place = { key: 'preview', told: [], isPrivate: false };
    if (messages.length === 0)
      return [slackPreview(slackMessage(undefined, missing, { ...place, mail: undefined }, locale))];
    return messages.map(({ mail, reply }, index) =>
      slackPreview(slackMessage(reply, index === 0 ? missing : [], { ...place, mail }, locale)),
    );
  },
  discord: (messages, missing, locale) => {
    const standing = { language: locale.language, told: undefined, posts: [], kept: undefined };
    const notes = missing.length > 0 ? [[textDisplay(missing.map(escapeMarkdown).join('\n\n'))]] : [];
    const posted = messages.map((message) => discordComponents(message, standing, locale));
    return [...posted, ...notes].map(discordPreview);
  },
};

function discordComponents({ mail = 0, reply }: Message, standing: Standing, locale: Locale): readonly Component[] {
  const place = { mail, standing, shareable: false };
  switch (reply.kind) {
    case 'answer':
      return discordAnswer(reply, place, locale);
    case 'guidance':
      return discordGuidance(reply, place, locale);
    case 'summary':
      return discordSummary(reply, place, locale);
    default:
      return reply satisfies never;
  }
}
