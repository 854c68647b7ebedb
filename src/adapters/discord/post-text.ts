import type { APIMessage } from './discord-js.ts';
import type { Self } from './post.ts';

/** What of a message, or of the copy inside a forward, holds text. */
type WithText = Partial<Pick<APIMessage, 'content' | 'embeds' | 'mention_roles'>>;

/** "/bounce" typed where no command list opened, also in full width. */
const TYPED_COMMAND = /^\s*[/／]bounce(?:\s+|$)/i;

/** A message's text without Discord's markup, and whether it addresses the bot. */
export function postText({ content, embeds }: WithText, self: Self): { readonly text: string; readonly asks: boolean } {
  const mention = mentionOf(self);
  const written = content ?? '';
  const named = written.replace(mention, ' ');
  const plain = named.replace(TYPED_COMMAND, '');
  const parts = [withoutFences(plain).trim(), ...(embeds ?? []).map(embedText)];
  return { text: parts.filter((part) => part !== '').join('\n'), asks: plain !== written };
}

function mentionOf({ userId, roles }: Self): RegExp {
  return new RegExp(`<@(?:!?${userId}${[...roles].map((role) => `|&${role}`).join('')})>`, 'g');
}

/** Fences of code blocks are no text; what stands between them is. */
function withoutFences(text: string): string {
  return text.replace(/```(?:[a-z0-9+-]{1,20}\n|\n)?/gi, '\n');
}

/** Bots that pass on mail write it into embeds. */
function embedText(embed: NonNullable<APIMessage['embeds']>[number]): string {
  if (embed.type !== undefined && embed.type !== 'rich') return '';
  const fields = (embed.fields ?? []).map(({ name, value }) => `${name}: ${value}`);
  return [embed.title, embed.description, ...fields].filter((part) => part !== undefined && part !== '').join('\n');
}
