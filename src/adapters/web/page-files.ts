import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { SAMPLES } from '../../replies/locales/web-sentences.ts';
import { faultResponse } from './fault-response.ts';

const PAGE = join(import.meta.dirname, 'page');
const SAMPLE_FOLDER = join(import.meta.dirname, '..', '..', '..', 'samples');

/** The files a page is made of, by name; no other is given out. */
const FILES: Readonly<Record<string, string>> = {
  'page.css': 'text/css; charset=utf-8',
  'answer.css': 'text/css; charset=utf-8',
  'preview.css': 'text/css; charset=utf-8',
  'desk.js': 'text/javascript; charset=utf-8',
  'ask.js': 'text/javascript; charset=utf-8',
  'composer.js': 'text/javascript; charset=utf-8',
  'dropped-files.js': 'text/javascript; charset=utf-8',
  'thread.js': 'text/javascript; charset=utf-8',
  'copy.js': 'text/javascript; charset=utf-8',
  'said.js': 'text/javascript; charset=utf-8',
  'language.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** `GET /page/:name`: the style sheets, the script, the icon. */
export async function pageFileRoute(context: Context): Promise<Response> {
  const name = context.req.param('name') ?? '';
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (type === undefined) return faultResponse(context, 404, 'notFound');
  return context.body(await readFile(join(PAGE, name), 'utf8'), 200, { 'content-type': type });
}

/** `GET /samples/:name`: a sample's text as it stands in the file. */
export async function sampleRoute(context: Context): Promise<Response> {
  const name = SAMPLES.find((known) => known === context.req.param('name'));
  if (name === undefined) return faultResponse(context, 404, 'notFound');
  return context.text(await readFile(join(SAMPLE_FOLDER, name), 'utf8'));
}

/** `GET /api/openapi.json`: the description of what other programs may ask. */
export async function descriptionRoute(context: Context): Promise<Response> {
  const text = await readFile(join(PAGE, 'openapi.json'), 'utf8');
  return context.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
}
