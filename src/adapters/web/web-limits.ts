/** Bytes of one request; the largest file alone is the reader's own limit. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Files of one request. */
export const MOST_FILES = 1_000;

/** Characters of a pasted text. */
export const MOST_TEXT = 5_000_000;

/** Conversations remembered; the page asks again where an older one is needed. */
export const MOST_THREADS = 50;
