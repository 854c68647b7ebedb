import type { Language } from '../../core/team-profile.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { type Listener, languageFor } from './language-for.ts';
import type { Office } from './office.ts';
import { objectsIn, type Payload, textIn } from './payload.ts';
import { sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';

/** Says in a thread that something went wrong, where somebody waits there: they mentioned the bot or posted a file. */
export async function apologiseInThread(office: Office, event: Payload): Promise<void> {
  const ts = textIn(event['ts']);
  const channel = textIn(event['channel']);
  const mentions = textIn(event['text'])?.includes(`<@${office.self.user}>`) === true;
  const waits = mentions || event['channel_type'] === 'im' || objectsIn(event['files']).length > 0;
  if (!waits || ts === undefined || channel === undefined) return;
  const language = await languageFor(office, { channel, user: textIn(event['user']), around: textIn(event['text']) });
  await sendMessage(office, { channel, thread: textIn(event['thread_ts']) ?? ts }, faultMessage(language));
}

/** Says to one person that something went wrong. */
export function apologiseTo(office: Office, listener: Listener, responseUrl: unknown): () => Promise<unknown> {
  return async () => office.respond(textIn(responseUrl), 'asker', faultMessage(await languageFor(office, listener)));
}

function faultMessage(language: Language) {
  return sentenceMessage(localeOf(language).desk.fault);
}
