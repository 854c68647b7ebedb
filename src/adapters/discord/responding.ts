import { answerLate } from './answer-late.ts';
import type { Body } from './body.ts';
import { type Fault, faultOf } from './discord-fault.ts';
import { type Interaction, isPrivate } from './interaction.ts';
import { type Outgoing, sentences } from './outgoing.ts';
import { retried } from './retried.ts';
import { editAnswer } from './rewrite.ts';
import type { Workplace } from './workplace.ts';

/** Ways to answer an interaction, also after its token ran out. */
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

/** Faults of a token that is no longer good (15 minutes), and of a thread that was closed meanwhile. */
const UNUSABLE: readonly Fault[] = ['expired', 'gone', 'not-permitted', 'closed'];

/** Makes them for one interaction. */
export function respondingTo(interaction: Interaction, workplace: Workplace): Responding {
  const { id, token } = interaction;
  const { calls } = workplace;
  let usable = true;
  let changes = false;
  const defer = async (call: () => Promise<unknown>) => {
    try {
      await call();
      return true;
    } catch (error) {
      usable = false;
      return faultOf(error) !== 'answered';
    }
  };
  const send = async ({ components, files }: Outgoing, index: number) => {
    const body = { components, files };
    if (usable) {
      usable = await accepted(() => (index === 0 ? calls.editOriginal(token, body) : calls.follow(token, body, true)));
    }
    if (!usable) await sendWithoutToken(interaction, body, index, changes, workplace);
  };
  return {
    deferPrivately: () => defer(() => calls.deferPrivately(id, token)),
    deferUpdate: () => {
      changes = true;
      return defer(() => calls.deferUpdate(id, token));
    },
    answer: async (outgoing) => {
      for (const [index, part] of outgoing.entries()) await send(part, index);
    },
    tell: async (line) => {
      const { components } = sentences([line]);
      await accepted(() => calls.follow(token, { components }, true));
    },
  };
}

async function accepted(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await retried(call);
    return true;
  } catch (error) {
    if (UNUSABLE.includes(faultOf(error))) return false;
    throw error;
  }
}

/** The bot can change its own open messages without a token; everything else is for the asker alone. */
async function sendWithoutToken(
  interaction: Interaction,
  body: Body,
  index: number,
  changes: boolean,
  workplace: Workplace,
): Promise<void> {
  const { message, channel_id: channelId } = interaction;
  if (!changes || !message || channelId === undefined || isPrivate(interaction)) {
    return answerLate(interaction, body, index, workplace);
  }
  await editAnswer({ channelId, id: message.id }, body, workplace);
}
