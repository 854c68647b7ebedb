/** A file that could not be fetched, and why. */
export type MissingFile = { readonly name: string } & (
  | { readonly why: 'too-big'; readonly limit: number }
  | { readonly why: 'too-many'; readonly limit: number }
  | { readonly why: 'not-permitted'; readonly permission: string }
  | { readonly why: 'gone' }
  | { readonly why: 'unreachable' }
);
