import type { Context } from 'hono';
import type { InputFile } from '../../core/unpack/unpack.ts';
import type { DeskPort } from '../../desk/desk.ts';
import { POSTED_TEXT } from '../../desk/read-message.ts';
import { toJson } from '../../replies/json.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { faultResponse } from './fault-response.ts';
import { filesOf, readForm, textsOf, toInput } from './read-form.ts';
import { knownLanguage, languageOf } from './visitor-language.ts';
import { MOST_FILES, MOST_TEXT } from './web-limits.ts';

/** What a program asks: files or texts, and the language of titles and steps. */
type Asked = { readonly files: readonly InputFile[]; readonly locale: unknown };

const JSON_LINES = 'application/x-ndjson; charset=utf-8';

/**
 * `POST /api/diagnose`: answers as `diagnose --json` does. One mail is one JSON object; several are JSON Lines, an
 * object a line.
 */
export async function diagnoseRoute(context: Context, desk: DeskPort): Promise<Response> {
  const asked = await readAsked(context);
  if (!asked) return faultResponse(context, 415, 'empty');
  if (asked.files.length === 0) return faultResponse(context, 400, 'empty');
  const locale = localeOf(knownLanguage(asked.locale) ?? languageOf(context, desk.language));
  const lines: string[] = [];
  for (const file of asked.files) {
    for (const triage of await desk.triage(file)) lines.push(JSON.stringify(toJson(triage, locale)));
  }
  const type = lines.length === 1 ? 'application/json; charset=utf-8' : JSON_LINES;
  return context.body(lines.map((line) => `${line}\n`).join(''), 200, { 'content-type': type });
}

async function readAsked(context: Context): Promise<Asked | undefined> {
  if (context.req.header('content-type')?.startsWith('application/json')) return fromJson(context);
  const form = await readForm(context);
  if (!form) return undefined;
  const files = await Promise.all(filesOf(form).slice(0, MOST_FILES).map(toInput));
  return { files: [...files, ...textsOf(form).map(asFile)], locale: form.get('locale') };
}

async function fromJson(context: Context): Promise<Asked> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const { text, locale } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const isText = typeof text === 'string' && text.trim() !== '';
  return { files: isText ? [asFile(text.slice(0, MOST_TEXT))] : [], locale };
}

function asFile(text: string): InputFile {
  return { name: POSTED_TEXT, bytes: new TextEncoder().encode(text) };
}
