import {
  type APIMessage,
  GatewayDispatchEvents as Event,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
} from './discord-js.ts';
import type { Interaction } from './interaction.ts';
import type { ChannelPayload } from './rooms.ts';

/** What the gateway is listened for, by Discord's names of the events. */
export type Listeners = {
  readonly [Event.Ready]?: (ready: GatewayReadyDispatchData) => void;
  readonly [Event.GuildCreate]?: (guild: GatewayGuildCreateDispatchData) => void;
  readonly [Event.MessageCreate]?: (message: APIMessage) => void;
  readonly [Event.MessageUpdate]?: (message: APIMessage) => void;
  readonly [Event.MessageDelete]?: (message: { readonly id: string; readonly channel_id: string }) => void;
  readonly [Event.MessageDeleteBulk]?: (messages: {
    readonly ids: readonly string[];
    readonly channel_id: string;
  }) => void;
  readonly [Event.InteractionCreate]?: (interaction: Interaction) => void;
  readonly [Event.ChannelCreate]?: (channel: ChannelPayload) => void;
  readonly [Event.ChannelUpdate]?: (channel: ChannelPayload) => void;
  readonly [Event.ChannelDelete]?: (channel: ChannelPayload) => void;
  readonly [Event.ThreadCreate]?: (thread: ChannelPayload) => void;
  readonly [Event.ThreadUpdate]?: (thread: ChannelPayload) => void;
  readonly [Event.ThreadDelete]?: (thread: ChannelPayload) => void;
};

/** The events listened for. */
export const LISTENED: readonly (keyof Listeners)[] = [
  Event.Ready,
  Event.GuildCreate,
  Event.MessageCreate,
  Event.MessageUpdate,
  Event.MessageDelete,
  Event.MessageDeleteBulk,
  Event.InteractionCreate,
  Event.ChannelCreate,
  Event.ChannelUpdate,
  Event.ChannelDelete,
  Event.ThreadCreate,
  Event.ThreadUpdate,
  Event.ThreadDelete,
];
