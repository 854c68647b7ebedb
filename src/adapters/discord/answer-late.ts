import { withoutSharing } from '../../replies/discord/answer-rows.ts';
import { discordSentencesOf } from '../../replies/locales/discord-sentences-of.ts';
import type { Body } from './body.ts';
import { faultOf } from './discord-fault.ts';
import { askerOf, type Interaction, languageOf, nameOf } from './interaction.ts';
import { sentences } from './outgoing.ts';
import { retried } from './retried.ts';
import type { Workplace } from './workplace.ts';

/**
 * Answers somebody whose interaction can no longer be answered. What was asked in private stays private: it goes into
 * their direct messages; where they take none, a line in the channel asks them to try again, without a word of the mail.
 */
export async function answerLate(
  interaction: Interaction,
  { components, files = [] }: Body,
  index: number,
  workplace: Workplace,
): Promise<void> {
  const nonce = `${interaction.id}-${index}`;
  const channelId = await directChannel(interaction, workplace);
  const body = { components: components.map(withoutSharing), files, nonce };
  if (channelId !== undefined && (await isPosted(channelId, body, workplace))) return;
  if (index === 0) await askAgain(interaction, nonce, workplace);
}

/** Where only the asker reads: the place itself where it is no server, else what Discord opens for the two. */
async function directChannel(interaction: Interaction, { calls }: Workplace): Promise<string | undefined> {
  const { guild_id: guildId, channel_id: channelId } = interaction;
  const asker = askerOf(interaction);
  if (guildId === undefined || asker === undefined) return guildId === undefined ? channelId : undefined;
  try {
    return (await retried(() => calls.openDirect(asker))).id;
  } catch {
    return undefined;
  }
}

async function isPosted(channelId: string, body: Body, { calls }: Workplace): Promise<boolean> {
  try {
    await retried(() => calls.post(channelId, body));
    return true;
  } catch (error) {
    if (faultOf(error) === 'unreachable') throw error;
    return false;
  }
}

async function askAgain(interaction: Interaction, nonce: string, workplace: Workplace): Promise<void> {
  const { channel_id: channelId } = interaction;
  const line = discordSentencesOf(languageOf(interaction)).tooLate(nameOf(interaction));
  const { components } = sentences([line]);
  if (channelId !== undefined && (await isPosted(channelId, { components, nonce }, workplace))) return;
  workplace.logOnce(
    `discord: an answer came too late for its command, and neither its asker nor channel ${channelId} takes a message`,
  );
}
