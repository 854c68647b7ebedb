/** What only the Slack adapter says. */
export type SlackSentences = {
  /** Before causes that are told by their headline only. */
  readonly moreCases: (count: number) => string;
  /** Somebody asked again, and nothing new came with it. */
  readonly answerStands: string;
  /** With the list of all mails as a file. */
  readonly csvFollows: string;
  readonly table: { readonly result: string; readonly cause: string; readonly who: string; readonly count: string };
  /** Rows of a table that have no room. */
  readonly moreRows: (count: number) => string;
  readonly letterTitle: string;
  /** What to copy, over the field that holds it. */
  readonly copySubject: string;
  readonly copyBody: string;
  readonly letterRecipient: (recipient: string) => string;
  readonly close: string;
  /** Takes back what the questions were answered with. */
  readonly firstAnswer: string;
  /** The bot cannot post in the channel somebody asked in. */
  readonly inviteFirst: (bot: string) => string;
  /** A channel shared with another company. */
  readonly notHere: string;
  /** The window could not be opened in time. */
  readonly clickAgain: string;
  readonly japanese: string;
  readonly english: string;
};
