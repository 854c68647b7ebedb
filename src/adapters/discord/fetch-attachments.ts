import type { MissingFile } from '../../core/missing-file.ts';
import type { InputFile } from '../../core/unpack/unpack.ts';
import { type FetchLimits, fetchFile } from '../fetch-file.ts';
import { type Attachment, type Post, readPost } from './post.ts';
import type { Workplace } from './workplace.ts';

/** Where Discord keeps what people attach. */
const CDN_HOSTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

/** Files read of one message, as many as two posts can carry. */
const MOST_FILES = 20;

/** Largest file that is fetched, in bytes. */
const LARGEST_FILE = 30 * 1024 * 1024;

/** For one file, in milliseconds. */
const TIMEOUT = 30_000;

/** Files, and those that could not be fetched. */
export type Fetched = { readonly files: readonly InputFile[]; readonly missing: readonly MissingFile[] };

type Found = { readonly attachment: Attachment; readonly post: Post | undefined };

/** Fetches what is attached to posts. */
export function fetchAttachments(posts: readonly Post[], workplace: Workplace): Promise<Fetched> {
  return fetchAll(
    posts.flatMap((post) => post.attachments.map((attachment) => ({ attachment, post }))),
    workplace,
  );
}

/** Fetches what was handed over with a command or a form. */
export function fetchUploads(attachments: readonly Attachment[], workplace: Workplace): Promise<Fetched> {
  return fetchAll(
    attachments.map((attachment) => ({ attachment, post: undefined })),
    workplace,
  );
}

async function fetchAll(found: readonly Found[], workplace: Workplace): Promise<Fetched> {
  const files: InputFile[] = [];
  const missing: MissingFile[] = [];
  for (const [index, { attachment, post }] of found.entries()) {
    const { name } = attachment;
    if (index >= MOST_FILES) missing.push({ name, why: 'too-many', limit: MOST_FILES });
    else {
      const file = await fetchOne(attachment, post, workplace);
      if ('bytes' in file) files.push(file);
      else missing.push(file);
    }
  }
  return { files, missing };
}

/** The link of an attachment expires (`ex` in its query): the message then holds a new one. */
async function fetchOne(
  { id, name, size, url }: Attachment,
  post: Post | undefined,
  workplace: Workplace,
): Promise<InputFile | MissingFile> {
  if (size > LARGEST_FILE) return { name, why: 'too-big', limit: LARGEST_FILE };
  const limits = limitsOf(workplace);
  const fetched = await fetchFile(url, limits);
  if (fetched.kind === 'fetched') return { name, bytes: fetched.bytes };
  if (fetched.why === 'too-big') return { name, why: 'too-big', limit: LARGEST_FILE };
  const renewed = await renewedUrl(id, post, workplace);
  const again = renewed === undefined || renewed === url ? fetched : await fetchFile(renewed, limits);
  if (again.kind === 'fetched') return { name, bytes: again.bytes };
  return { name, why: again.why === 'gone' || again.why === 'not-permitted' ? 'gone' : 'unreachable' };
}

async function renewedUrl(id: string, post: Post | undefined, { calls, self }: Workplace): Promise<string | undefined> {
  if (!post) return undefined;
  const message = await calls.message(post.channelId, post.id).catch(() => undefined);
  return message && readPost(message, self())?.attachments.find((attachment) => attachment.id === id)?.url;
}

function limitsOf({ settings }: Workplace): FetchLimits {
  const own = settings.apiUrl === undefined ? undefined : new URL(settings.apiUrl).origin;
  return {
    isAllowed: (url) => url.origin === own || (url.protocol === 'https:' && CDN_HOSTS.includes(url.host)),
    largest: LARGEST_FILE,
    timeout: TIMEOUT,
  };
}
