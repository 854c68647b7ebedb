import type { SlackMessage } from '../../replies/slack/blocks.ts';
import type { Office } from './office.ts';
import { textIn } from './payload.ts';
import { blockIdOf, fetchThread, isOurs } from './threads.ts';
import { askPatiently, type WebResult } from './web-api.ts';

/** Nothing in a message of ours is looked through for names, links or markup. */
export const AS_IS = {
  parse: 'none',
  link_names: false,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** Where a message goes. */
export type Address = { readonly channel: string; readonly thread: string | undefined };

/** Posts a message once; its `ts`, or undefined where Slack would not have it. */
export async function sendMessage(office: Office, to: Address, message: SlackMessage): Promise<string | undefined> {
  const thread = to.thread === undefined ? {} : { thread_ts: to.thread };
  const send = async () => {
    const args = { channel: to.channel, ...thread, ...message, ...AS_IS };
    const result = await office.web('chat.postMessage', args);
    return isBlockTrouble(result) ? office.web('chat.postMessage', { ...args, blocks: undefined }) : result;
  };
  const result = await office.post({ channel: to.channel, send, find: () => findSent(office, to, message) });
  if (result.kind === 'ok') return textIn(result.body['ts']);
  explain(office, to.channel, result);
  return undefined;
}

/** Rewrites a message of ours; false where it is no longer there. */
export async function rewriteMessage(office: Office, channel: string, ts: string, message: SlackMessage) {
  const args = { channel, ts, text: message.text, blocks: message.blocks, parse: 'none', link_names: false };
  const result = await askPatiently(office.web, office.timing, 'chat.update', args);
  const last = isBlockTrouble(result)
    ? await askPatiently(office.web, office.timing, 'chat.update', { ...args, blocks: [] })
    : result;
  if (last.kind === 'refused' && last.error !== 'message_not_found') explain(office, channel, last);
  return last.kind === 'ok';
}

/** Takes a message of ours away. */
export async function removeMessage(office: Office, channel: string, ts: string): Promise<void> {
  await askPatiently(office.web, office.timing, 'chat.delete', { channel, ts });
}

/** A message whose answer got lost on the way is found in its thread by the id of its first block. */
async function findSent(office: Office, to: Address, message: SlackMessage): Promise<string | undefined> {
  const wanted = message.blocks[0] && 'block_id' in message.blocks[0] ? message.blocks[0].block_id : undefined;
  if (to.thread === undefined || wanted === undefined) return undefined;
  const there = (await fetchThread(office, to.channel, to.thread)) ?? [];
  return textIn(there.find((one) => isOurs(office.self, one) && blockIdOf(one) === wanted)?.['ts']);
}

function isBlockTrouble(result: WebResult): boolean {
  return result.kind === 'refused' && /block|msg_too_long/.test(result.error);
}

/** Says once for each channel why nothing can be said there, and what to do. */
function explain(office: Office, channel: string, result: WebResult): void {
  if (result.kind !== 'refused') {
    office.log(`Slack: no answer could be posted in ${channel}: Slack did not answer.`);
    return;
  }
  const { error, needed } = result;
  const repair =
    REPAIRS[error] ??
    (needed ? `give the app the scope ${needed} and install it again` : 'see the error in Slack’s documentation');
  office.logOnce(`Slack: nothing can be posted in ${channel} (${error}): ${repair}.`);
}

const REPAIRS: Readonly<Record<string, string>> = {
  not_in_channel: 'invite the bot there (/invite and its name)',
  channel_not_found: 'invite the bot there (/invite and its name), or take the channel out of SLACK_CHANNELS',
  is_archived: 'the channel is archived; take it out of SLACK_CHANNELS',
  restricted_action: 'only some members may post there; ask an owner of the workspace',
};
