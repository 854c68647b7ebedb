/** The permissions the bot uses, by Discord's own names for them in its API. */
export type DiscordPermission =
  | 'VIEW_CHANNEL'
  | 'SEND_MESSAGES'
  | 'ATTACH_FILES'
  | 'READ_MESSAGE_HISTORY'
  | 'CREATE_PUBLIC_THREADS'
  | 'SEND_MESSAGES_IN_THREADS';

/** What the doctor says about Discord. */
export type DiscordDoctorSentences = {
  readonly unreachable: string;
  readonly tokenRefused: string;
  readonly answers: (status: number) => string;
  readonly tokenWorks: (name: string) => string;
  readonly intentOn: string;
  readonly intentOff: string;
  readonly invite: (link: string) => string;
  readonly noServer: (link: string) => string;
  readonly noChannels: string;
  readonly channelNotSeen: (name: string) => string;
  readonly channelWell: (channel: string, server: string) => string;
  readonly channelLacks: (channel: string, server: string, permissions: readonly DiscordPermission[]) => string;
};
