import type { MissingFile } from '../../core/missing-file.ts';
import type { InputFile } from '../../core/unpack/unpack.ts';
import { fetchFile } from '../fetch-file.ts';
import { emailToEml } from './email-to-eml.ts';
import { filesIn, type SlackEmail, type SlackFile } from './slack-file.ts';
import { isSlackHost } from './slack-host.ts';
import type { SlackTiming } from './slack-timing.ts';
import { askPatiently, type WebApi } from './web-api.ts';

/** Files of a message, and those that could not be had. */
export type PostFiles = { readonly files: readonly InputFile[]; readonly missing: readonly MissingFile[] };

/** Fetches the files of posts. Never throws. */
export type FetchPostFiles = (files: readonly SlackFile[]) => Promise<PostFiles>;

/** What fetching files takes. */
export type FileDoor = {
  readonly web: WebApi;
  readonly token: string;
  readonly apiUrl: URL | undefined;
  readonly timing: SlackTiming;
};

/** Largest file that is fetched, in bytes: as large as the desk reads. */
const LARGEST_FILE = 30 * 1024 * 1024;

/** Most files that are read at a time, and most bytes of them together. */
const MOST_FILES = 10;
const LARGEST_TOGETHER = 3 * LARGEST_FILE;

type Fetched = { readonly file: InputFile } | { readonly missing: MissingFile };

/** Fetches what may be a mail: sounds and films are left where they are. */
export async function fetchPostFiles(all: readonly SlackFile[], door: FileDoor): Promise<PostFiles> {
  const wanted = all.filter(({ mimetype }) => !/^(?:audio|video)\//.test(mimetype));
  const late = wanted.slice(MOST_FILES).map(({ name }) => missing(name, 'too-many'));
  let together = 0;
  const fetched = await Promise.all(
    wanted.slice(0, MOST_FILES).map((file) => {
      together += file.size;
      return together > LARGEST_TOGETHER ? [missing(file.name, 'too-big')] : take(file, door);
    }),
  );
  const parts = [...fetched.flat(), ...late];
  return {
    files: parts.flatMap((part) => ('file' in part ? [part.file] : [])),
    missing: parts.flatMap((part) => ('missing' in part ? [part.missing] : [])),
  };
}

/** One file, and what of it is missing. */
async function take(stub: SlackFile, door: FileDoor): Promise<readonly Fetched[]> {
  const told = stub.isStub ? await askAbout(stub, door) : { file: stub };
  if ('missing' in told) return [told];
  const { file } = told;
  if (file.email) return takeEmail(file, file.email, door);
  return [await download(file.name, file.url, file.size, door, !file.mimetype.includes('html'))];
}

/** A mail sent to Slack: its text stands in the file object, its attachments are fetched. */
async function takeEmail(file: SlackFile, email: SlackEmail, door: FileDoor): Promise<readonly Fetched[]> {
  const fetched = await Promise.all(
    email.attachments.slice(0, MOST_FILES).map(async ({ name, mimetype, url, size }) => ({
      mimetype,
      part: await download(name, url, size, door, true),
    })),
  );
  const there = fetched.flatMap(({ mimetype, part }) => ('file' in part ? [{ file: part.file, mimetype }] : []));
  const lacking = fetched.flatMap(({ part }) => ('missing' in part ? [part] : []));
  if (email.text !== undefined) return [{ file: emailToEml(file.name, email, there) }, ...lacking];
  const page = await download(file.name, file.url, file.size, door, false);
  const html = 'file' in page ? new TextDecoder().decode(page.file.bytes) : email.html;
  return [html === undefined ? page : { file: emailToEml(file.name, { ...email, html }, there) }, ...lacking];
}

async function askAbout(
  stub: SlackFile,
  { web, timing }: FileDoor,
): Promise<{ readonly file: SlackFile } | { readonly missing: MissingFile }> {
  const result = await askPatiently(web, timing, 'files.info', { file: stub.id });
  if (result.kind === 'ok') return { file: filesIn([result.body['file']])[0] ?? stub };
  if (stub.email?.text !== undefined) return { file: stub };
  if (result.kind !== 'refused') return missing(stub.name, 'unreachable');
  if (result.error === 'missing_scope') return missing(stub.name, 'not-permitted');
  return missing(stub.name, /not_found|deleted|not_visible/.test(result.error) ? 'gone' : 'unreachable');
}

async function download(
  name: string,
  url: string | undefined,
  size: number,
  { token, apiUrl, timing }: FileDoor,
  refusesPages: boolean,
): Promise<Fetched> {
  if (url === undefined) return missing(name, 'gone');
  if (size > LARGEST_FILE) return missing(name, 'too-big');
  const fetched = await fetchFile(url, {
    isAllowed: (target) => isSlackHost(target, apiUrl),
    headers: { authorization: `Bearer ${token}` },
    largest: LARGEST_FILE,
    timeout: timing.file,
  });
  if (fetched.kind === 'failed') return missing(name, fetched.why);
  const isPage = fetched.contentType.includes('text/html');
  if (isPage && (refusesPages || isLoginPage(fetched.bytes))) return missing(name, 'not-permitted');
  return { file: { name, bytes: fetched.bytes } };
}

/** Without the scope files:read Slack answers a file's address with its login page and status 200. */
function isLoginPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 20_000));
  return /<(?:html|!doctype)/i.test(start) && /slack/i.test(start) && /sign ?in|signin|login|redirect/i.test(start);
}

function missing(name: string, why: MissingFile['why']): { readonly missing: MissingFile } {
  switch (why) {
    case 'too-big':
      return { missing: { name, why, limit: LARGEST_FILE } };
    case 'too-many':
      return { missing: { name, why, limit: MOST_FILES } };
    case 'not-permitted':
      return { missing: { name, why, permission: 'files:read' } };
    default:
      return { missing: { name, why } };
  }
}
