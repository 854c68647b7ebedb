import { type Body, sendBody } from './body.ts';
import { type APIMessage, type REST, Routes } from './discord-js.ts';

/** The calls that answer interactions: by their tokens alone. */
export type InteractionCalls = ReturnType<typeof makeInteractionCalls>;

/** MessageFlags.Ephemeral: seen by the asker only. */
export const EPHEMERAL = 1 << 6;

/** InteractionResponseType */
const DEFERRED_ANSWER = 5;
const DEFERRED_UPDATE = 6;
const MODAL = 9;

/** Makes the calls. */
export function makeInteractionCalls(rest: REST, applicationId: () => string) {
  const respond = (id: string, token: string, body: unknown) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false }) as Promise<unknown>;
  const original = (token: string) => Routes.webhookMessage(applicationId(), token, '@original');
  return {
    deferPrivately: (id: string, token: string) =>
      respond(id, token, { type: DEFERRED_ANSWER, data: { flags: EPHEMERAL } }),
    deferUpdate: (id: string, token: string) => respond(id, token, { type: DEFERRED_UPDATE }),
    openForm: (id: string, token: string, form: unknown) => respond(id, token, { type: MODAL, data: form }),
    editOriginal: (token: string, body: Body) =>
      sendBody(body, (request) => rest.patch(original(token), { ...request, auth: false })) as Promise<APIMessage>,
    follow: (token: string, body: Body, privately: boolean) =>
      sendBody(
        body,
        (request) => rest.post(Routes.webhook(applicationId(), token), { ...request, auth: false }),
        privately ? EPHEMERAL : 0,
      ) as Promise<APIMessage>,
  };
}
