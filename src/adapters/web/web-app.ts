import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DeskPort } from '../../desk/desk.ts';
import type { Log } from '../adapter.ts';
import { faultLine } from '../fault-line.ts';
import { deskPage } from './desk-page.ts';
import { diagnoseRoute } from './diagnose-route.ts';
import { faultResponse } from './fault-response.ts';
import { descriptionRoute, pageFileRoute, sampleRoute } from './page-files.ts';
import { protectingHeaders } from './response-headers.ts';
import { sameSiteOnly } from './same-site.ts';
import { threadRoutes } from './thread-routes.ts';
import { openThreads } from './threads.ts';
import { languageOf } from './visitor-language.ts';
import { tokenRequired, tokenRoute } from './visitor-token.ts';
import { MOST_BYTES, MOST_THREADS } from './web-limits.ts';
import type { WebSettings } from './web-settings.ts';

/** The desk as an HTTP application: what every request must pass, then where each goes. */
export function webApp(desk: DeskPort, settings: WebSettings, log: Log): Hono {
  const { token } = settings;
  const app = new Hono();
  app.use(protectingHeaders);
  app.use(sameSiteOnly(settings));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => faultResponse(context, 413, 'tooBig') }));
  if (token !== undefined) {
    app.use(tokenRequired(token, desk));
    app.post('/token', (context) => tokenRoute(context, token, desk));
  }
  app.get('/', (context) => context.html(deskPage(languageOf(context, desk.language))));
  app.get('/page/:name', pageFileRoute);
  app.get('/samples/:name', sampleRoute);
  app.route('/threads', threadRoutes(desk, openThreads(MOST_THREADS), log));
  app.post('/api/diagnose', (context) => diagnoseRoute(context, desk));
  app.get('/api/openapi.json', descriptionRoute);
  app.notFound((context) => faultResponse(context, 404, 'notFound'));
  app.onError((error, context) => {
    log(`the local desk failed at ${context.req.method} ${context.req.routePath}: ${faultLine(error)}`);
    return faultResponse(context, 500, 'ours');
  });
  return app;
}
