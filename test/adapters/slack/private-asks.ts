import { expect, vi } from 'vitest';
import { BOT } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { pause, type Scene } from './slack-scene.ts';

/** Somebody types `/bounce`. */
export function command(scene: Scene, text: string, parts: Json = {}) {
  return scene.fake.socket.deliver('slash_commands', {
    command: '/bounce',
    text,
    team_id: BOT.team_id,
    channel_id: 'C0000001',
    user_id: 'U0000001',
    response_url: `${scene.fake.origin}/respond/command`,
    trigger_id: 'trigger',
    ...parts,
  });
}

/** The next answer through a response URL. */
export async function response(scene: Scene): Promise<Json> {
  const { responses } = scene.fake.state;
  const before = responses.length;
  await vi.waitFor(() => expect(responses.length).toBeGreaterThan(before), 3_000);
  await pause(50);
  return responses.at(-1) ?? {};
}

type Block = {
  readonly type: string;
  readonly elements: readonly { readonly action_id: string; readonly value: string }[];
};

/** Somebody presses a button of a private answer. */
export function press(scene: Scene, answer: Json, action: string, parts: Json = {}) {
  const all = (answer['blocks'] as readonly Block[]).flatMap(({ type, elements }) =>
    type === 'actions' ? elements : [],
  );
  return scene.fake.socket.deliver('interactive', {
    type: 'block_actions',
    team: { id: BOT.team_id },
    user: { id: 'U0000001' },
    trigger_id: 'trigger',
    response_url: `${scene.fake.origin}/respond/private`,
    container: { type: 'message', is_ephemeral: true, message_ts: '1.1', channel_id: 'C0000001' },
    channel: { id: 'C0000001' },
    actions: [all.find(({ action_id }) => action_id.startsWith(action))],
    ...parts,
  });
}

/** Somebody sends the form. */
export function submit(scene: Scene, values: Json, metadata: unknown) {
  const view = {
    id: 'V1',
    type: 'modal',
    callback_id: 'desk-form',
    private_metadata: metadata,
    title: { type: 'plain_text', text: 'エラーメールを診断' },
    state: { values },
  };
  const payload = { type: 'view_submission', team: { id: BOT.team_id }, user: { id: 'U0000001' }, view };
  return scene.fake.socket.deliver('interactive', payload);
}

/** Opens the form and gives its view. */
export async function openForm(scene: Scene, user = 'U0000001'): Promise<Json> {
  const { views } = scene.fake.state;
  const before = views.size;
  await command(scene, '', { user_id: user });
  await vi.waitFor(() => expect(views.size).toBe(before + 1));
  return [...views.values()].at(-1) ?? {};
}
