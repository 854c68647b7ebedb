/** How much a page shows; what is more is counted, not hidden silently. */
export const HTML_LIMITS = {
  /** Recipients listed with one cause. */
  recipients: 50,
  /** Rows of the table of many mails. */
  rows: 200,
  /** Mails named in a row of that table, and files that could not be read. */
  sources: 100,
  /** Characters shown of a mail; a longer one is shown around its first decisive words. */
  mailText: 20_000,
  /** Characters shown before the decisive words where the beginning is left out. */
  before: 2_000,
  /** Lines of a label in the picture of the way. */
  labelLines: 3,
} as const;
