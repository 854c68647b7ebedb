import { type Conversation, converse } from '../../desk/conversation.ts';
import type { Progress } from '../../desk/read-message.ts';
import { channelLanguage } from './channel-language.ts';
import { fetchAttachments } from './fetch-attachments.ts';
import type { Post } from './post.ts';
import type { Workplace } from './workplace.ts';

/** Reads posts as one message; what was read of the same posts, unedited, is not read again. */
export async function readPosts(
  posts: readonly Post[],
  addressed: boolean,
  workplace: Workplace,
  progress?: Progress,
): Promise<Conversation> {
  const key = [addressed, ...posts.map(({ id, edited }) => `${id}@${edited ?? ''}`)].join(' ');
  const before = workplace.readings.get(key);
  if (before) return before;
  const { files, missing } = await fetchAttachments(posts, workplace);
  const message = {
    texts: posts.map(({ text }) => text).filter((text) => text !== ''),
    files,
    missing,
    addressed,
    setting: await channelLanguage(posts.at(-1)?.channelId ?? '', workplace),
    asker: undefined,
  };
  const read = await converse(workplace.desk, message, progress);
  if (missing.length === 0) workplace.readings.set(key, read);
  return read;
}
