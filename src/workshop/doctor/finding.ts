/** What was looked at, and in a problem's case what to do. */
export type Finding = { readonly kind: 'ok' | 'problem'; readonly sentence: string };
