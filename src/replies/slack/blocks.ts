/** The parts of Block Kit the desk uses, as Slack names them. No `mrkdwn` among them: nothing shown can be markup. */
export type Block =
  | HeaderBlock
  | ContextBlock
  | RichTextBlock
  | ActionsBlock
  | TableBlock
  | InputBlock
  | { readonly type: 'divider' };

/** A heading of its own. */
export type HeaderBlock = { readonly type: 'header'; readonly block_id?: string; readonly text: PlainText };

/** Small print. */
export type ContextBlock = {
  readonly type: 'context';
  readonly block_id?: string;
  readonly elements: readonly PlainText[];
};

/** Running text, lists, quotes. */
export type RichTextBlock = {
  readonly type: 'rich_text';
  readonly block_id?: string;
  readonly elements: readonly RichPart[];
};

/** A row of buttons. */
export type ActionsBlock = { readonly type: 'actions'; readonly elements: readonly Button[] };

/** A table of plain cells. */
export type TableBlock = {
  readonly type: 'table';
  readonly column_settings: readonly { readonly is_wrapped: boolean }[];
  readonly rows: readonly (readonly { readonly type: 'raw_text'; readonly text: string }[])[];
};

/** A field of a form. */
export type InputBlock = {
  readonly type: 'input';
  readonly block_id: string;
  readonly optional: boolean;
  readonly label: PlainText;
  readonly hint?: PlainText;
  readonly element: Readonly<Record<string, unknown>>;
};

/** Text that Slack shows as it is. */
export type PlainText = { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };

/** A part of running text. */
export type RichPart =
  | { readonly type: 'rich_text_section'; readonly elements: readonly RichElement[] }
  | {
      readonly type: 'rich_text_list';
      readonly style: 'bullet' | 'ordered';
      readonly offset?: number;
      readonly elements: readonly { readonly type: 'rich_text_section'; readonly elements: readonly RichElement[] }[];
    }
  | { readonly type: 'rich_text_quote'; readonly elements: readonly RichElement[] };

/** A run of characters, a link, or somebody's name that does mention them. */
export type RichElement =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold?: true; readonly code?: true } }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'user'; readonly user_id: string }
  | { readonly type: 'usergroup'; readonly usergroup_id: string };

/** A button; `value` comes back when it is pressed. */
export type Button = {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: 'primary';
};

/** A modal. */
export type View = {
  readonly type: 'modal';
  readonly callback_id: string;
  readonly private_metadata?: string;
  readonly title: PlainText;
  readonly submit?: PlainText;
  readonly close: PlainText;
  readonly blocks: readonly Block[];
};

/** A message as chat.postMessage takes it: the blocks to see, the text to be read aloud. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly Block[] };
