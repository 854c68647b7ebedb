import { App, type Receiver } from '@slack/bolt';
import { FORM } from '../../replies/slack/form-view.ts';
import type { Run } from '../work-in-hand.ts';
import { apologiseInThread, apologiseTo } from './apologise.ts';
import { clickOf } from './click.ts';
import type { Office } from './office.ts';
import { objectIn, textIn } from './payload.ts';
import { quietLogger } from './quiet-logger.ts';
import { takeClick } from './take-click.ts';
import { COMMAND, formOf, judgeForm, takeCommand, takeForm } from './take-command.ts';
import { takeEvent } from './take-event.ts';
import { SHORTCUT, takeShortcut } from './take-shortcut.ts';

/** What ends the adapter from Slack's side. */
export const ENDING_EVENTS = ['tokens_revoked', 'app_uninstalled'] as const;

/** Binds the desk to a receiver: every listener acknowledges first and works afterwards. */
export function boltApp(office: Office, receiver: Receiver, run: Run): App {
  const { self, settings } = office;
  const authorized = { botToken: settings.botToken, botUserId: self.user, ...(self.bot ? { botId: self.bot } : {}) };
  const app = new App({
    receiver,
    authorize: async () => authorized,
    ignoreSelf: false,
    convoStore: false,
    logger: quietLogger,
    clientOptions: settings.apiUrl ? { slackApiUrl: settings.apiUrl.href } : {},
  });
  app.error(async () => {});
  listenForEvents(app, office, run);
  listenForPeople(app, office, run);
  workWithoutAck(app);
  return app;
}

function listenForEvents(app: App, office: Office, run: Run): void {
  for (const name of ['message', 'app_mention'] as const) {
    app.event(name, async ({ event, body }) => {
      const taken = { event: objectIn(event), isShared: body.is_ext_shared_channel === true };
      run(
        () => takeEvent(office, taken),
        () => apologiseInThread(office, taken.event),
      );
    });
  }
  for (const name of ENDING_EVENTS) {
    app.event(name, async () => run(() => office.web('auth.test', {})));
  }
  app.event(/^app_rate_limited$/, async () => {
    office.log(
      'Slack: more happened in the workspace than Slack passes on; posts of the last minutes may be unanswered.',
    );
  });
}

function listenForPeople(app: App, office: Office, run: Run): void {
  app.command(COMMAND, async ({ ack, command }) => {
    await ack();
    const asker = { channel: command.channel_id, user: command.user_id, around: command.text };
    run(() => takeCommand(office, objectIn(command)), apologiseTo(office, asker, command.response_url));
  });
  app.shortcut(SHORTCUT, async ({ ack, shortcut }) => {
    await ack();
    const { channel, response_url } = objectIn(shortcut);
    const asker = { channel: textIn(objectIn(channel)['id']) ?? '', user: shortcut.user.id };
    run(() => takeShortcut(office, objectIn(shortcut)), apologiseTo(office, asker, response_url));
  });
  app.action(/^desk-/, async ({ ack, body }) => {
    await ack();
    const click = clickOf(objectIn(body));
    if (click) run(() => takeClick(office, click), apologiseTo(office, click, click.responseUrl));
  });
  app.view(FORM.callbackId, async ({ ack, view, body }) => {
    const verdict = judgeForm(office, objectIn(view));
    await (ack as (response?: unknown) => Promise<void>)(verdict);
    const form = formOf(office, objectIn(view));
    const asker = { channel: form?.channel ?? '', user: body.user.id };
    run(() => takeForm(office, objectIn(view), body.user.id), apologiseTo(office, asker, form?.responseUrl));
  });
  app.view('desk-window', async ({ ack }) => ack());
}

/**
 * An acknowledgement that cannot be sent (the socket went away) must not lose the event: Bolt works only after it. If
 * Slack delivers the event again, it is known by then.
 */
function workWithoutAck(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) =>
    process({ ...event, ack: async (response) => event.ack(response).catch(() => undefined) });
}
