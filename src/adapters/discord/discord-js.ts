// The only door to discord.js.
export type {
  APIAttachment,
  APIMessage,
  GatewayGuildCreateDispatchData,
  GatewayReadyDispatchData,
  RESTGetAPIChannelResult,
} from 'discord.js';
export {
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  MessageType,
  REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
