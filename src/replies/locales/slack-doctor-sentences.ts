/** What `npm run doctor` says about Slack: each problem with its repair. */
export type SlackDoctorSentences = {
  readonly tokenWorks: (bot: string, team: string) => string;
  readonly tokenRefused: (error: string) => string;
  readonly noAnswer: string;
  readonly scopesComplete: string;
  readonly scopesMissing: (scopes: readonly string[]) => string;
  readonly scopesOptional: (scopes: readonly string[]) => string;
  readonly socketWorks: string;
  readonly socketRefused: (error: string) => string;
  readonly http: (port: number) => string;
  readonly channelJoined: (name: string) => string;
  readonly channelNotJoined: (name: string, bot: string) => string;
  readonly channelUnknown: (name: string, bot: string) => string;
  readonly channelShared: (name: string) => string;
  readonly anyChannels: (count: number) => string;
  readonly noChannels: (bot: string) => string;
};
