/** The samples a newcomer can click, as their files in samples/ are called. */
export const SAMPLES = [
  'gmail-unauthenticated.eml',
  'docomo-unknown-user.txt',
  'mailbox-full-delay.eml',
  'outlook-blocked-shared-host.eml',
  'exchange-notice-forwarded.txt',
  'sakura-foreign-ip.txt',
  'several-recipients.eml',
  'symptom.txt',
] as const;

/** One of {@link SAMPLES}. */
export type SampleName = (typeof SAMPLES)[number];

/** What the local desk says beside its answers: its page, its forms, its faults. */
export type WebSentences = {
  readonly tagline: string;
  readonly languageLabel: string;
  readonly form: {
    readonly heading: string;
    readonly text: string;
    readonly hint: string;
    readonly files: string;
    readonly fileKinds: string;
    readonly drop: string;
    readonly submit: string;
    readonly shortcut: string;
    readonly privacy: string;
    readonly api: string;
  };
  readonly samples: { readonly heading: string; readonly names: Readonly<Record<SampleName, string>> };
  readonly thread: {
    readonly list: string;
    readonly posted: string;
    readonly ready: string;
    readonly whole: string;
    readonly first: string;
    readonly mail: (number: number, source: string) => string;
    /** Said beside a list that was cut. */
    readonly more: (count: number) => string;
    /** The same under a post's files; the page puts the number at `{count}`. */
    readonly moreFiles: string;
  };
  /** The tabs that show an answer as a platform will. */
  readonly preview: {
    readonly label: string;
    readonly here: string;
    readonly note: (platform: string) => string;
    readonly message: (platform: string) => string;
  };
  readonly mail: {
    readonly pasted: string;
    readonly fromFile: string;
    readonly marked: string;
    readonly notFound: string;
    readonly leftOut: (characters: number) => string;
  };
  readonly copy: { readonly done: string; readonly failed: string };
  readonly letter: { readonly about: string; readonly gone: string };
  readonly looksWrong: {
    readonly hint: string;
    readonly subject: (headline: string) => string;
    readonly opening: string;
    readonly restsOn: string;
    readonly words: string;
    readonly closing: string;
  };
  readonly summary: {
    readonly outcome: string;
    readonly cause: string;
    readonly who: string;
    readonly recipients: string;
    readonly mails: (count: number) => string;
    readonly download: string;
    readonly wholeAddresses: string;
  };
  readonly faults: {
    readonly empty: string;
    readonly tooBig: (megabytes: number) => string;
    readonly refused: string;
    readonly unreachable: string;
    readonly notFound: string;
  };
  readonly token: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly wrong: string;
  };
};
