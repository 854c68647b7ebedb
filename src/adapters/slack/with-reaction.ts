import type { Office } from './office.ts';
import type { Post } from './post.ts';
import { askPatiently } from './web-api.ts';

/** The emoji under a post that is being read. */
const READING = 'eyes';

/** Texts longer than this may take a while to read. */
const LONG_TEXT = 2_000;

/** Does work on a post; where it takes long, the post carries a reaction meanwhile. */
export async function withReaction<Result>(
  office: Office,
  post: Post,
  addressed: boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const isLong = addressed || post.files.length > 0 || post.texts.join().length > LONG_TEXT;
  let reaction: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    reaction = isLong ? react(office, post, 'reactions.add') : undefined;
  }, office.timing.receipt);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (reaction) void reaction.then(() => react(office, post, 'reactions.remove'));
  }
}

async function react(office: Office, { channel, ts }: Post, method: 'reactions.add' | 'reactions.remove') {
  const result = await askPatiently(office.web, office.timing, method, { channel, timestamp: ts, name: READING });
  if (result.kind === 'refused' && result.error === 'missing_scope') {
    office.logOnce('Slack: the app cannot react to posts; it needs the scope reactions:write.');
  }
}
