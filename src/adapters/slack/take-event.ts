import { isFromBot, mayAnswerBot } from './bot-posts.ts';
import { isWatched, mayAnswerIn } from './is-watched.ts';
import { isMeant } from './matter.ts';
import type { Office } from './office.ts';
import { objectIn, type Payload, textIn } from './payload.ts';
import { type Post, postOf } from './post.ts';
import { isMailFile } from './slack-file.ts';
import { isTombstone, takeDeletion, takeEdit } from './take-change.ts';
import { takePost } from './take-post.ts';
import { isOurs } from './threads.ts';

/** An event, and what its envelope says about where it happened. */
export type SlackEvent = {
  readonly event: Payload;
  readonly isShared: boolean;
  /** Nobody has replied to it yet: then nor have we. */
  readonly hasNoReplies?: boolean;
};

/** Takes a `message` or `app_mention` event. One post may come as both, in either order, and more than once. */
export async function takeEvent(office: Office, { event, isShared, hasNoReplies = false }: SlackEvent): Promise<void> {
  const channel = textIn(event['channel']);
  if (channel === undefined) return;
  const message = event['subtype'] === 'message_changed' ? objectIn(event['message']) : event;
  if (isOurs(office.self, message) || isOurs(office.self, objectIn(event['previous_message']))) return;
  if (!(await mayAnswerIn(office, channel, isShared))) return;
  if (event['subtype'] === 'message_deleted' || isTombstone(message)) return takeDeletion(office, channel, event);
  const post = postOf(message, channel);
  if (!post) return;
  const isEdit = message !== event;
  const way = { addressed: isAddressed(office, post, event), again: false, hasNoReplies };
  if (!(await isForUs(office, post, way.addressed, isEdit))) return;
  await (isEdit ? takeEdit(office, event, post, way) : takePost(office, post, way));
}

function isAddressed({ self }: Office, post: Post, event: Payload): boolean {
  if (isFromBot(post)) return false;
  return (
    event['type'] === 'app_mention' ||
    event['channel_type'] === 'im' ||
    post.mentions.includes(self.user) ||
    isMeant(post)
  );
}

async function isForUs(office: Office, post: Post, addressed: boolean, isEdit: boolean): Promise<boolean> {
  if (addressed) return true;
  const carriesMail = post.files.some(isMailFile);
  if (isFromBot(post) && !carriesMail && (isEdit || !mayAnswerBot(office, post))) return false;
  return isWatched(office, await office.channel(post.channel)) || isAnsweredThread(office, post);
}

/** A thread that was answered once is followed, wherever it is: its later posts may bring the missing part. */
function isAnsweredThread({ matters }: Office, { channel, thread, ts }: Post): boolean {
  return matters.get(`${channel}:${thread ?? ts}`) !== undefined;
}
