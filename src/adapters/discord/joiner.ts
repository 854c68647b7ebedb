import { follows, MOST_PIECES } from './belonging-posts.ts';
import type { Post } from './post.ts';

/** Posts of one person that are read as one, the oldest first. */
export type Group = readonly [Post, ...Post[]];

/** Collects posts until their writer pauses. */
export type Joiner = {
  readonly add: (post: Post) => void;
  /** Takes a post out again where it still waits. */
  readonly drop: (id: string) => void;
  /** Replaces a post that was edited while it waits; false where it does not wait. */
  readonly replace: (post: Post) => boolean;
  /** Hands over at once what waits. */
  readonly flush: () => void;
};

type Waiting = { posts: Post[]; timer: NodeJS.Timeout };

/** Makes a joiner that hands over each group `joinWithin` milliseconds after its last post. */
export function makeJoiner(joinWithin: number, handOver: (group: Group) => void): Joiner {
  const waiting = new Map<string, Waiting>();
  const release = (key: string) => {
    const group = waiting.get(key);
    waiting.delete(key);
    clearTimeout(group?.timer);
    const [first, ...rest] = group?.posts ?? [];
    if (first) handOver([first, ...rest]);
  };
  return {
    add: (post) => {
      if (post.author.bot || joinWithin === 0) return handOver([post]);
      const key = keyOf(post);
      const posts = postsJoinedBy(post, waiting.get(key), joinWithin);
      if (posts) clearTimeout(waiting.get(key)?.timer);
      else release(key);
      waiting.set(key, { posts: posts ?? [post], timer: setTimeout(() => release(key), joinWithin) });
    },
    drop: (id) => {
      for (const group of waiting.values()) group.posts = group.posts.filter((post) => post.id !== id);
    },
    replace: (post) => {
      const group = waiting.get(keyOf(post));
      const index = group?.posts.findIndex(({ id }) => id === post.id) ?? -1;
      if (group && index >= 0) group.posts[index] = post;
      return index >= 0;
    },
    flush: () => [...waiting.keys()].forEach(release),
  };
}

function postsJoinedBy(post: Post, group: Waiting | undefined, joinWithin: number): Post[] | undefined {
  const last = group?.posts.at(-1);
  const joins = last && follows(last, post, joinWithin) && (group?.posts.length ?? 0) < MOST_PIECES;
  return group && joins ? [...group.posts, post] : undefined;
}

function keyOf({ channelId, author }: Post): string {
  return `${channelId} ${author.id}`;
}
