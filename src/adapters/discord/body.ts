import type { Component } from '../../replies/discord/component.ts';
import type { TextFile } from '../../replies/discord/discord-details.ts';
import { plainMessage } from '../../replies/discord/plain-message.ts';
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
function toRequest(body: Body, flags: number) {
  const { components, files = [] } = body;
  const attached = files.map(({ name }, index) => ({
    type: 13,
    file: { url: `attachment://${name}` },
    id: 1000 + index,
  }));
  return {
    body: { ...envelopeOf(body), flags: COMPONENTS_V2 | flags, components: [...components, ...attached] },
    files: files.map(toUpload),
  };
}

/** The same for a compatible server that knows no Components V2. */
function toPlainRequest(body: Body, flags: number) {
  const { content, rows, whole } = plainMessage(body.components);
  const files = [...(body.files ?? []), ...(whole ? [whole] : [])];
  return { body: { ...envelopeOf(body), flags, content, components: rows }, files: files.map(toUpload) };
}

function envelopeOf({ replyTo, nonce }: Body) {
  return {
    allowed_mentions: { parse: [], replied_user: false },
    ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
    ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
  };
}

function toUpload({ name, text }: TextFile) {
  return { name, data: Buffer.from(text), contentType: 'text/plain' };
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
