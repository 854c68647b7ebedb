import type { ChannelFacts, Office } from './office.ts';

/** True where the bot may answer at all: never in a channel shared with another company unless that is allowed. */
export async function mayAnswerIn(office: Office, channel: string, isSharedByEvent: boolean): Promise<boolean> {
  if (office.settings.sharedChannels) return true;
  const isShared = isSharedByEvent || (await office.channel(channel)).isShared === true;
  if (isShared) {
    office.logOnce(
      `Slack: ${channel} is shared with another company and is not answered in (SLACK_SHARED_CHANNELS=yes allows it).`,
    );
  }
  return !isShared;
}

/** True for a channel whose posts are read unasked: one of SLACK_CHANNELS, or any where none are named. */
export function isWatched({ settings }: Office, { id, name }: Pick<ChannelFacts, 'id' | 'name'>): boolean {
  const { channels } = settings;
  return (
    channels.length === 0 || channels.some((wanted) => wanted === id || wanted.toLowerCase() === name?.toLowerCase())
  );
}
