import { BOT, type FakeMessage } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import type { Scene } from './slack-scene.ts';

/** A button of an answer. */
export type Pressed = { readonly action_id: string; readonly value: string };

/** All buttons of an answer, in their order. */
export function buttonsOf(answer: Json | undefined): readonly Pressed[] {
  const blocks = answer?.['blocks'] as readonly { type: string; elements: readonly Pressed[] }[];
  return blocks.flatMap(({ type, elements }) => (type === 'actions' ? elements : []));
}

/** Somebody presses the first button of an answer whose action begins so. */
export function click(scene: Scene, answer: FakeMessage | undefined, action: string, parts: Json = {}) {
  const pressed = buttonsOf(answer).find(({ action_id }) => action_id.startsWith(action));
  if (!answer || !pressed) throw new Error(`no button ${action}`);
  return scene.fake.socket.deliver('interactive', {
    type: 'block_actions',
    team: { id: BOT.team_id },
    user: { id: 'U0000002', name: 'yamada' },
    trigger_id: 'trigger',
    response_url: `${scene.fake.origin}/respond/click`,
    container: { type: 'message', message_ts: answer.ts, channel_id: answer.channel, thread_ts: answer.thread_ts },
    channel: { id: answer.channel },
    message: answer,
    actions: [{ ...pressed, type: 'button', block_id: 'x' }],
    ...parts,
  });
}
