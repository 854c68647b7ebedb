/** Why a piece of input could not be read. Replies put each into one sentence. */
export type Unreadable =
  | { readonly why: 'empty' }
  | { readonly why: 'picture' }
  | { readonly why: 'unsupported'; readonly type: string }
  | { readonly why: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly why: 'broken' };
