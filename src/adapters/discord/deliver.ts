import { labelWithin } from '../../replies/discord/escape-markdown.ts';
import { DISCORD_LIMITS } from '../../replies/discord/limits.ts';
import { faultOf } from './discord-fault.ts';
import type { Outgoing } from './outgoing.ts';
import type { Post } from './post.ts';
import { retried } from './retried.ts';
import type { AnswerMessage, Workplace } from './workplace.ts';

/** Where an answer is posted; `replyTo` where that place is not the post's own thread. */
type Target = { readonly channelId: string; readonly replyTo: string | undefined };

/** Posts an answer under a post: in its thread, or as a reply where there can be none. */
export async function deliver(
  post: Post,
  outgoing: readonly Outgoing[],
  threadName: string,
  workplace: Workplace,
  before: readonly AnswerMessage[] = [],
): Promise<void> {
  const target = await targetFor(post, threadName, workplace);
  if (!target) return;
  const posted = [...before];
  for (const [index, part] of outgoing.entries()) {
    if (workplace.deleted.get(post.id)) break;
    const answer = await postPart(part, target, `${post.id}-${before.length + index}`, post, workplace);
    if (!answer) break;
    posted.push(answer);
    workplace.answers.set(post.id, [...posted]);
  }
}

async function targetFor(post: Post, name: string, workplace: Workplace): Promise<Target | undefined> {
  const reply = { channelId: post.channelId, replyTo: post.id };
  const room = await workplace.rooms.get(post.channelId);
  if (room?.kind !== 'channel') return reply;
  if (post.thread !== undefined) return { channelId: post.thread, replyTo: undefined };
  try {
    const title = labelWithin(name, DISCORD_LIMITS.threadName);
    const thread = await retried(() => workplace.calls.startThread(post.channelId, post.id, title));
    return { channelId: thread.id, replyTo: undefined };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'thread-exists') return { channelId: post.id, replyTo: undefined };
    if (fault === 'gone') return undefined;
    if (fault === 'not-permitted') complain(workplace, post.channelId, 'Create Public Threads');
    return reply;
  }
}

/** A thread that is locked or closed to the bot leaves the reply in the channel. */
async function postPart(
  { components, files }: Outgoing,
  { channelId, replyTo }: Target,
  nonce: string,
  post: Post,
  workplace: Workplace,
): Promise<AnswerMessage | undefined> {
  try {
    const { id } = await retried(() => workplace.calls.post(channelId, { components, files, replyTo, nonce }));
    return { channelId, id };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'gone') return undefined;
    if (channelId !== post.channelId && (fault === 'closed' || fault === 'not-permitted')) {
      if (fault === 'not-permitted') complain(workplace, post.channelId, 'Send Messages in Threads');
      const reply = { channelId: post.channelId, replyTo: post.id };
      return postPart({ mail: undefined, components, files }, reply, nonce, post, workplace);
    }
    if (fault !== 'not-permitted' && fault !== 'closed') throw error;
    if (fault === 'not-permitted') complain(workplace, channelId, 'View Channel, Send Messages and Attach Files');
    return undefined;
  }
}

function complain({ logOnce }: Workplace, channelId: string, permission: string): void {
  logOnce(
    `discord: in channel ${channelId} the bot lacks the permission ${permission}; grant it there or in the role of the bot`,
  );
}
