/** What the desk says in Discord only. */
export type DiscordSentences = {
  /** What /bounce and its options are called and described as; names in lower case, without blanks. */
  readonly command: {
    readonly description: string;
    readonly text: OptionWords;
    readonly file: OptionWords;
    readonly language: OptionWords;
  };
  /** What each language is called in its own words. */
  readonly languages: { readonly ja: string; readonly en: string };
  /** The answer to a command in the menu of a message stands in a thread. */
  readonly answeredThere: (link: string) => string;
  readonly shared: string;
  /** Somebody else's button, or one of an older version. */
  readonly unknownButton: string;
  /** Somebody else was asked whether the answer is right. */
  readonly asked: string;
  /** Said where everybody reads it, of an answer that only its asker may see. */
  readonly tooLate: (who: string) => string;
};

/** An option of a command. */
export type OptionWords = { readonly name: string; readonly description: string };
