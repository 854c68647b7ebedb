import type { Body } from './body.ts';
import { faultOf } from './discord-fault.ts';
import type { Interaction } from './interaction.ts';
import { type Outgoing, sentences } from './outgoing.ts';
import { retried } from './retried.ts';
import type { Workplace } from './workplace.ts';

/** Ways to answer an interaction; where its token is no longer good, the channel is answered in instead. */
export type Responding = {
  /** Must come within three seconds: the answer will follow, for the asker only. False where another has answered. */
  readonly deferPrivately: () => Promise<boolean>;
  /** Must come within three seconds: the message with the button will be changed. */
  readonly deferUpdate: () => Promise<boolean>;
  /** The answer itself: the first message takes the place of the deferral. */
  readonly answer: (outgoing: readonly Outgoing[]) => Promise<void>;
  /** Another message for the asker only. */
  readonly tell: (line: string) => Promise<void>;
};

/** Makes them for one interaction. */
export function respondingTo(interaction: Interaction, workplace: Workplace): Responding {
  const { id, token } = interaction;
  const { calls } = workplace;
  let usable = true;
  const defer = async (call: () => Promise<unknown>) => {
    try {
      await call();
      return true;
    } catch (error) {
      usable = false;
      return faultOf(error) !== 'answered';
    }
  };
  const send = async (outgoing: Outgoing, index: number) => {
    const body = { components: outgoing.components, files: outgoing.files };
    if (usable) {
      usable = await accepted(() => (index === 0 ? calls.editOriginal(token, body) : calls.follow(token, body, true)));
    }
    if (!usable) await postInChannel(interaction, body, index, workplace);
  };
  return {
    deferPrivately: () => defer(() => calls.deferPrivately(id, token)),
    deferUpdate: () => defer(() => calls.deferUpdate(id, token)),
    answer: async (outgoing) => {
      for (const [index, part] of outgoing.entries()) await send(part, index);
    },
    tell: async (line) => {
      const { components } = sentences([line]);
      await accepted(() => calls.follow(token, { components }, true));
    },
  };
}

/** A token is good for 15 minutes; after that Discord answers 401 or 404. */
async function accepted(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await retried(call);
    return true;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'expired' || fault === 'gone' || fault === 'not-permitted') return false;
    throw error;
  }
}

async function postInChannel(interaction: Interaction, body: Body, index: number, workplace: Workplace): Promise<void> {
  const { channel_id: channel, id } = interaction;
  if (channel === undefined) return;
  try {
    await retried(() => workplace.calls.post(channel, { ...body, nonce: `${id}-${index}` }));
  } catch (error) {
    if (faultOf(error) !== 'not-permitted') throw error;
    workplace.logOnce(`discord: an answer came too late for its command, and channel ${channel} is closed to the bot`);
  }
}
