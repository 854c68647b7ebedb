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
  /** Shows a line until the answer comes. */
  readonly meanwhile: (line: string) => Promise<void>;
  /** The answer itself: the first message takes the place of the deferral. */
  readonly answer: (outgoing: readonly Outgoing[]) => Promise<void>;
  /** Another message for the asker only. */
  readonly tell: (line: string) => Promise<void>;
};

/** Faults of a token that is no longer good (15 minutes), and of a thread that was closed meanwhile. */
const UNUSABLE: readonly Fault[] = ['expired', 'gone', 'not-permitted', 'closed'];

/** What became of an interaction's token, and whether it is there to change the message with the button. */
type Token = { usable: boolean; changes: boolean };

/** Makes them for one interaction. */
export function respondingTo(interaction: Interaction, workplace: Workplace): Responding {
  const { id, token } = interaction;
  const { calls } = workplace;
  const state: Token = { usable: true, changes: false };
  return {
    deferPrivately: () => defer(state, () => calls.deferPrivately(id, token)),
    deferUpdate: () => {
      state.changes = true;
      return defer(state, () => calls.deferUpdate(id, token));
    },
    meanwhile: async (line) => {
      if (state.usable) await calls.editOriginal(token, { components: sentences([line]).components });
    },
    answer: async (outgoing) => {
      for (const [index, part] of outgoing.entries()) await send(part, index, state, interaction, workplace);
    },
    tell: async (line) => {
      const { components } = sentences([line]);
      await accepted(() => calls.follow(token, { components }, true));
    },
  };
}

async function defer(state: Token, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    state.usable = false;
    return faultOf(error) !== 'answered';
  }
}

async function send(
  { components, files }: Outgoing,
  index: number,
  state: Token,
  interaction: Interaction,
  workplace: Workplace,
): Promise<void> {
  const { calls } = workplace;
  const { token } = interaction;
  const body = { components, files };
  state.usable &&= await accepted(() =>
    index === 0 ? calls.editOriginal(token, body) : calls.follow(token, body, true),
  );
  if (!state.usable) await sendWithoutToken(interaction, body, index, state.changes, workplace);
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
