import { localeOf } from '../../replies/locales/locale-of.ts';
import type { Shown } from './matter.ts';
import type { Office } from './office.ts';
import type { Post } from './post.ts';
import { rewriteMessage, sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';
import { PROGRESS } from './show-matter.ts';
import { askPatiently } from './web-api.ts';

/** What a piece of work shows of itself while it runs. */
export type Receipt = {
  readonly progress: (done: number, total: number) => void;
  /** The progress line, to become the answer; none where the work was too quick to show one. */
  readonly line: () => Promise<readonly Shown[]>;
};

/** The emoji under a post that is being read. */
const READING = 'eyes';

/** Texts longer than this may take a while to read. */
const LONG_TEXT = 2_000;

/** Does work on a post; where it takes long, the post carries a reaction meanwhile, and many files a progress line. */
export async function withReceipt<Result>(
  office: Office,
  post: Post,
  addressed: boolean,
  work: (receipt: Receipt) => Promise<Result>,
): Promise<Result> {
  const isLong = addressed || post.files.length > 0 || post.texts.join().length > LONG_TEXT;
  let reaction: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    reaction = isLong ? react(office, post, 'reactions.add') : undefined;
  }, office.timing.receipt);
  try {
    return await work(progressLine(office, post));
  } finally {
    clearTimeout(timer);
    if (reaction) void reaction.then(() => react(office, post, 'reactions.remove'));
  }
}

async function react(office: Office, { channel, ts }: Post, method: 'reactions.add' | 'reactions.remove') {
  const result = await askPatiently(office.web, office.timing, method, { channel, timestamp: ts, name: READING });
  if (result.kind === 'refused' && result.error === 'missing_scope') {
    office.logOnce('reactions', 'Slack: the app cannot react to posts; it needs the scope reactions:write.');
  }
}

/** Fewer files are read before anybody has read a progress line. */
const FEW_FILES = 3;

function progressLine(office: Office, post: Post): Receipt {
  let pending: Promise<string | undefined> = Promise.resolve(undefined);
  let last = Date.now();
  const to = { channel: post.channel, thread: post.thread ?? post.ts };
  const language = office.desk.language ?? 'en';
  const show = async (before: string | undefined, text: string) => {
    const message = sentenceMessage(text);
    if (before === undefined) return sendMessage(office, to, message);
    await rewriteMessage(office, post.channel, before, message);
    return before;
  };
  return {
    progress: (done, total) => {
      if (total < FEW_FILES || done === total || Date.now() - last < office.timing.progress) return;
      last = Date.now();
      pending = pending.then((ts) => show(ts, localeOf(language).desk.progress(done, total)));
    },
    line: async () => {
      const ts = await pending;
      return ts === undefined ? [] : [{ ts, mail: PROGRESS }];
    },
  };
}
