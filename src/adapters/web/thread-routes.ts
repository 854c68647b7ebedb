import { type Context, Hono } from 'hono';
import type { DeskPort } from '../../desk/desk.ts';
import { letterView } from '../../replies/html/letters-view.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { summaryCsv } from '../../replies/summary-csv.ts';
import type { Log } from '../adapter.ts';
import { askRoute } from './ask-route.ts';
import { faultResponse } from './fault-response.ts';
import { threadView } from './thread-view.ts';
import { readLetterWish, readWish } from './thread-wish.ts';
import type { Threads } from './threads.ts';
import { languageOf } from './visitor-language.ts';

/** The page's own talk with the desk: ask, choose, fetch a letter, download the table. */
export function threadRoutes(desk: DeskPort, threads: Threads, log: Log): Hono {
  return new Hono()
    .post('/', (context) => askRoute(context, desk, threads, log))
    .post('/:id/answer', (context) => answerRoute(context, desk, threads))
    .post('/:id/letter', (context) => letterRoute(context, desk, threads))
    .get('/:id/mails.csv', (context) => csvRoute(context, desk, threads));
}

async function answerRoute(context: Context, desk: DeskPort, threads: Threads): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const thread = threads.find(id);
  if (!thread) return faultResponse(context, 410, 'notFound');
  const wish = await readWish(context, languageOf(context, desk.language));
  return context.json({ html: threadView(id, thread, wish, desk).markup });
}

async function letterRoute(context: Context, desk: DeskPort, threads: Threads): Promise<Response> {
  const thread = threads.find(context.req.param('id') ?? '');
  if (!thread) return faultResponse(context, 410, 'notFound');
  const wish = await readLetterWish(context, languageOf(context, desk.language));
  const mail = wish && thread.reading.mails[wish.mail];
  const letter = mail && desk.letter(wish.name, mail, wish.recipient, wish.language, wish.told);
  if (!letter) return faultResponse(context, 404, 'notFound');
  return context.json({ html: letterView(letter, localeOf(letter.language)).markup });
}

function csvRoute(context: Context, desk: DeskPort, threads: Threads): Response {
  const thread = threads.find(context.req.param('id') ?? '');
  if (!thread) return faultResponse(context, 410, 'notFound');
  const locale = localeOf(languageOf(context, desk.language));
  const addresses = context.req.query('addresses') === 'whole' ? 'whole' : 'masked';
  const name = encodeURIComponent(locale.desk.csvName);
  return context.body(summaryCsv(thread.reading.mails, locale, desk.profile, addresses), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="returned-mails.csv"; filename*=UTF-8''${name}`,
  });
}
