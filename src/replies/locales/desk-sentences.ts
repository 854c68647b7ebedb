import type { MissingFile } from '../../core/missing-file.ts';

/** What the desk says as somebody in a chat, beside its answers. */
export type DeskSentences = {
  readonly missing: (file: MissingFile) => string;
  /** Shown at once where reading takes a while. */
  readonly working: string;
  /** How far many files are read; of one file, how many mails were found in it. */
  readonly progress: (done: number, total: number, mails: number) => string;
  /** The only sign of a fault of our own. */
  readonly fault: string;
  /** A private answer or a form that a restart has forgotten. */
  readonly forgotten: string;
  /** The post an answer stands under is gone or cannot be read any more. */
  readonly postGone: string;
  readonly shared: (who: string) => string;
  /** Somebody says that the answer looks wrong: whom to ask, and what the answer rests on. */
  readonly looksWrong: (who: string, whom: string | undefined, restsOn: readonly string[]) => string;
  readonly csvName: string;
  readonly help: readonly string[];
  readonly form: {
    readonly title: string;
    readonly text: string;
    readonly textHint: string;
    readonly files: string;
    readonly language: string;
    readonly anyLanguage: string;
    readonly submit: string;
    readonly cancel: string;
    readonly empty: string;
  };
  /** What the entry is called in the menu of a message. */
  readonly diagnoseThis: string;
};
