import { textDisplay } from '../../replies/discord/component.ts';
import { escapeWithin } from '../../replies/discord/escape-markdown.ts';
import { discordSentencesOf } from '../../replies/locales/discord-sentences-of.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { doOnce } from '../do-once.ts';
import { faultOf } from './discord-fault.ts';
import { type Interaction, nameOf } from './interaction.ts';
import { type Outgoing, sentences } from './outgoing.ts';
import type { Pressed } from './pressed.ts';
import { retried } from './retried.ts';
import type { Workplace } from './workplace.ts';

/** Posts a private answer, once, where everybody in the channel sees it, with the name of who shared it. */
export async function shareAnswer(
  outgoing: readonly Outgoing[],
  { standing }: Pressed,
  interaction: Interaction,
  workplace: Workplace,
): Promise<Outgoing> {
  const who = `-# ${escapeWithin(localeOf(standing.language).desk.shared(nameOf(interaction)), 120)}`;
  await doOnce(workplace.done, `share ${standing.kept}`, async () => {
    for (const [index, { components, files }] of outgoing.entries()) {
      const shown = index === 0 ? [textDisplay(who), ...components] : components;
      await postOpenly({ components: shown, files }, index, interaction, workplace);
    }
  });
  return sentences([discordSentencesOf(standing.language).shared]);
}

/** Where the bot may not write in the channel, the interaction itself can. */
async function postOpenly(
  body: Pick<Outgoing, 'components' | 'files'>,
  index: number,
  { channel_id: channelId, token, id }: Interaction,
  { calls }: Workplace,
): Promise<void> {
  if (channelId === undefined) return;
  try {
    await retried(() => calls.post(channelId, { ...body, nonce: `${id}-${index}` }));
  } catch (error) {
    if (faultOf(error) !== 'not-permitted') throw error;
    await calls.follow(token, body, false);
  }
}
