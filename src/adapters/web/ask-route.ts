import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { Language } from '../../core/team-profile.ts';
import { converse } from '../../desk/conversation.ts';
import type { DeskPort } from '../../desk/desk.ts';
import type { Progress } from '../../desk/read-message.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { Log } from '../adapter.ts';
import { faultLine } from '../fault-line.ts';
import { faultResponse } from './fault-response.ts';
import { messageOf, readForm } from './read-form.ts';
import { threadView } from './thread-view.ts';
import type { Threads } from './threads.ts';
import { knownLanguage, languageOf } from './visitor-language.ts';

/** How often progress is told, in milliseconds. */
const BETWEEN_PROGRESS = 400;

/**
 * Reads what was posted and answers in lines of JSON as it goes: `progress` while many files are read, then the
 * `answer` as HTML, or a `fault`.
 */
export async function askRoute(context: Context, desk: DeskPort, threads: Threads, log: Log): Promise<Response> {
  const form = await readForm(context);
  if (!form) return faultResponse(context, 415, 'refused');
  const message = await messageOf(form);
  if (message.texts.length + message.files.length + message.missing.length === 0)
    return faultResponse(context, 400, 'empty');
  const language = knownLanguage(form.get('language')) ?? languageOf(context, desk.language);
  context.header('content-type', 'application/x-ndjson; charset=utf-8');
  return stream(context, async (lines) => {
    const say: Say = (line) => lines.writeln(JSON.stringify(line));
    try {
      const thread = await converse(desk, message, tellProgress(say, language));
      const id = threads.keep(thread);
      const view = threadView(id, thread, { language, told: [], source: undefined, preview: undefined }, desk);
      await say({ kind: 'answer', id, html: view.markup });
    } catch (error) {
      log(`the desk could not answer a post: ${faultLine(error)}`);
      await say({ kind: 'fault', sentence: localeOf(language).desk.fault });
    }
  });
}

type Say = (line: object) => Promise<unknown>;

function tellProgress(say: Say, language: Language): Progress {
  let told = 0;
  return (done, total, mails) => {
    if (Date.now() - told < BETWEEN_PROGRESS) return;
    told = Date.now();
    void say({ kind: 'progress', done, total, sentence: localeOf(language).desk.progress(done, total, mails) });
  };
}
