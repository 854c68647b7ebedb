import type { ActionRow, Component } from '../../replies/discord/component.ts';
import type { TextFile } from '../../replies/discord/discord-details.ts';
import { faultOf } from './discord-fault.ts';

/** What is posted: components, files beside them, and what it answers. */
export type Body = {
  readonly components: readonly Component[];
  readonly files?: readonly TextFile[] | undefined;
  /** The message it replies to. */
  readonly replyTo?: string | undefined;
  /** Two posts with one nonce within a few minutes are one (25 characters at most). */
  readonly nonce?: string;
};

/** MessageFlags.IsComponentsV2 */
const COMPONENTS_V2 = 1 << 15;

/** A body as discord.js sends it; nothing in it can mention anybody. */
function toRequest({ components, files = [], replyTo, nonce }: Body, flags = 0) {
  const attached = files.map(({ name }, index) => ({
    type: 13,
    file: { url: `attachment://${name}` },
    id: 1000 + index,
  }));
  return {
    body: {
      flags: COMPONENTS_V2 | flags,
      components: [...components, ...attached],
      allowed_mentions: { parse: [], replied_user: false },
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
    },
    files: files.map(({ name, text }) => ({ name, data: Buffer.from(text), contentType: 'text/plain' })),
  };
}

/** Characters a message without components may hold. */
const PLAIN_TEXT = 2_000;

/**
 * The same body for a compatible server that knows no Components V2: the text as content, what does not fit as a file,
 * the buttons below it.
 */
function toPlainRequest({ components, files = [], replyTo, nonce }: Body, flags = 0) {
  const texts: string[] = [];
  const rows: ActionRow[] = [];
  for (const part of components.flatMap((one) => (one.type === 17 ? one.components : [one]))) {
    if (part.type === 10) texts.push(part.content);
    else if (part.type === 1) rows.push(part);
  }
  const text = texts.join('\n\n');
  const whole = text.length <= PLAIN_TEXT ? [] : [{ name: 'bounce-desk.txt', text }];
  return {
    body: {
      flags,
      content: whole.length === 0 ? text : `${text.slice(0, PLAIN_TEXT - 1)}…`,
      components: rows.slice(0, 5),
      allowed_mentions: { parse: [] },
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo } }),
      ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
    },
    files: [...files, ...whole].map(({ name, text: data }) => ({
      name,
      data: Buffer.from(data),
      contentType: 'text/plain',
    })),
  };
}

/** Sends a body as it is, and again without Components V2 where the server does not take it so. */
export async function sendBody<T>(
  body: Body,
  send: (request: ReturnType<typeof toRequest> | ReturnType<typeof toPlainRequest>) => Promise<T>,
  flags = 0,
): Promise<T> {
  try {
    return await send(toRequest(body, flags));
  } catch (error) {
    if (faultOf(error) !== 'refused') throw error;
    return await send(toPlainRequest(body, flags));
  }
}
