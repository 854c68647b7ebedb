/** Where a file may be fetched from, and how much of it. */
export type FetchLimits = {
  /** True for addresses that may be asked and may see the headers; anything else is never asked. */
  readonly isAllowed: (url: URL) => boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** In bytes. */
  readonly largest: number;
  /** For the whole of it, in milliseconds: a file that comes in drips is given up. */
  readonly timeout: number;
};

/** A file fetched, or why not. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'failed'; readonly why: 'too-big' | 'gone' | 'not-permitted' | 'unreachable' };

const MOST_REDIRECTS = 3;

/** Fetches a file, following redirects among allowed addresses only; never throws. */
export async function fetchFile(address: string, limits: FetchLimits, fetch = globalThis.fetch): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    return await follow(new URL(address), limits, (url) =>
      fetch(url, { redirect: 'manual', signal, headers: limits.headers ?? {} }),
    );
  } catch {
    return failed('unreachable');
  }
}

async function follow(start: URL, limits: FetchLimits, ask: (url: URL) => Promise<Response>): Promise<FetchedFile> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!limits.isAllowed(url)) return failed('not-permitted');
    const response = await ask(url);
    const onward = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || onward === null) return take(response, limits.largest);
    await response.body?.cancel();
    url = new URL(onward, url);
  }
  return failed('unreachable');
}

async function take(response: Response, largest: number): Promise<FetchedFile> {
  const refused = refusalOf(response, largest);
  if (refused || !response.body) {
    await response.body?.cancel();
    return failed(refused ?? 'unreachable');
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.byteLength;
    if (size > largest) return failed('too-big');
    pieces.push(piece);
  }
  return { kind: 'fetched', bytes: Buffer.concat(pieces), contentType: response.headers.get('content-type') ?? '' };
}

function refusalOf({ status, headers }: Response, largest: number) {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'not-permitted';
  if (status !== 200) return 'unreachable';
  return Number(headers.get('content-length') ?? 0) > largest ? 'too-big' : undefined;
}

function failed(why: Extract<FetchedFile, { kind: 'failed' }>['why']): FetchedFile {
  return { kind: 'failed', why };
}
