import { type Conversation, converse } from '../../desk/conversation.ts';
import type { Progress } from '../../desk/read-message.ts';
import type { Office } from './office.ts';
import type { Post } from './post.ts';

/** Posts that belong together, what was read in them, and where our answers to them stand. */
export type Matter = Conversation & {
  readonly channel: string;
  /** The thread the answers stand in. */
  readonly thread: string;
  readonly posts: readonly Post[];
  readonly shown: readonly Shown[];
};

/** A message of ours, and the mail it is about (a position in the reading). */
export type Shown = { readonly ts: string; readonly mail: number | undefined };

/** Most posts that are read together; their names have to fit into a block's id. */
const MOST_POSTS = 10;

/** The name of a matter: the posts it was read from. */
export function matterKey(posts: readonly Pick<Post, 'ts'>[]): string {
  return posts.map(({ ts }) => ts).join(',');
}

/** Reads posts as one message; nothing is shown yet. */
export async function openMatter(
  office: Office,
  posts: readonly Post[],
  thread: string,
  addressed: boolean,
  progress?: Progress,
): Promise<Matter> {
  const together = posts.slice(0, MOST_POSTS);
  const channel = together[0]?.channel ?? '';
  const [fetched, facts, asker] = await Promise.all([
    office.fetchFiles(together.flatMap(({ files }) => files)),
    office.channel(channel),
    office.askerOf(together.at(-1)?.user),
  ]);
  const message = {
    texts: together.flatMap(({ texts }) => texts).map((text) => text.replace(MEANT, '')),
    ...fetched,
    addressed,
    setting: office.channelLanguage(facts),
    asker,
  };
  await office.breathe();
  return { channel, thread, posts: together, ...(await converse(office.desk, message, progress)), shown: [] };
}

/** The command, written as a post: in threads Slack takes no commands, and a full-width slash makes none. */
const MEANT = /^\s*[/／]bounce(?=\s|$)\s*/;

/** True where a post was meant for the bot although it does not mention it. */
export function isMeant({ texts }: Post): boolean {
  return MEANT.test(texts[0] ?? '');
}

/** True where the desk would speak of it unasked. */
export function isWorth(office: Office, { reading, message }: Matter): boolean {
  return office.desk.answer(reading, { ...message, addressed: false }).kind !== 'silence';
}
