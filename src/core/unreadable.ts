/** Why a piece of input could not be read. Replies put each into one sentence. */
export type Unreadable =
  | { readonly why: 'empty' }
  | { readonly why: 'picture' }
  | { readonly why: 'pdf' }
  | { readonly why: 'unsupported'; readonly type: string }
  /** A winmail.dat whose text stands in Outlook's own format alone. */
  | { readonly why: 'winmail' }
  | { readonly why: 'encrypted' }
  | { readonly why: 'too-big'; readonly bytes: number; readonly limit: number }
  /** A container that unpacks to more files or bytes than are read, or that holds containers in containers. */
  | { readonly why: 'too-much' }
  | { readonly why: 'too-deep' }
  /** It took too long or too much memory, or ended the process that read it. */
  | { readonly why: 'too-hard' }
  | { readonly why: 'broken' };
