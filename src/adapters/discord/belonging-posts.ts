import type { Post } from './post.ts';
import { byAge, timeOf } from './snowflake.ts';

/** Posts that are read as one: a paste of 20 pieces is 40,000 characters. */
export const MOST_PIECES = 20;

/** True where a post follows the last one so closely that both are one message cut in two. */
export function follows(last: Post, next: Post, joinWithin: number): boolean {
  return (
    next.author.id === last.author.id &&
    next.channelId === last.channelId &&
    !last.author.bot &&
    timeOf(next.id) - timeOf(last.id) <= joinWithin
  );
}

/** The later posts that belong to the first one, oldest first. */
export function followersOf(first: Post, later: readonly Post[], joinWithin: number): readonly Post[] {
  const pieces = [first];
  for (const post of later.toSorted(byAge)) {
    const last = pieces.at(-1) as Post;
    if (post.id !== last.id && follows(last, post, joinWithin) && pieces.length < MOST_PIECES) pieces.push(post);
  }
  return pieces.slice(1);
}
