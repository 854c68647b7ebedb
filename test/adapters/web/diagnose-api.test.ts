import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/replies/json.ts';
import { ja } from '../../../src/replies/locales/ja.ts';
import { bounceTo } from './bounces.ts';
import { openWeb, shippedDesk } from './open-web.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'several-recipients.eml');

function asJson(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function asForm(...files: readonly (readonly [name: string, text: string])[]): RequestInit {
  const body = new FormData();
  for (const [name, text] of files) body.append('file', new File([text], name));
  return { method: 'POST', body };
}

describe('POST /api/diagnose', () => {
  it('answers a text with the object that diagnose --json prints', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const text = bounceTo('hanako@example.com');
    const response = await fetch(`${address}/api/diagnose`, asJson({ text, locale: 'ja' }));
    const [triage] = await shippedDesk().triage({ name: 'message', bytes: new TextEncoder().encode(text) });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual(triage && toJson(triage, ja));
  });

  it('takes a file, and answers several with an object a line', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const one = await fetch(`${address}/api/diagnose`, asForm(['several.eml', await readFile(SAMPLE, 'utf8')]));
    expect(await one.json()).toMatchObject({ source: 'several.eml', kind: 'failure', diagnoses: { length: 3 } });

    const two = asForm(['a.txt', bounceTo('a@example.com')], ['b.txt', bounceTo('b@example.com')]);
    const several = await fetch(`${address}/api/diagnose`, two);
    const lines = (await several.text()).trim().split('\n');
    expect(several.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines.map((line) => JSON.parse(line).source)).toEqual(['a.txt', 'b.txt']);
  });

  it('writes titles in the language of Accept-Language where none is named', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const body = { text: bounceTo('hanako@example.com') };
    const response = await fetch(`${address}/api/diagnose`, asJson(body, { 'accept-language': 'ja-JP,en;q=0.5' }));
    const { diagnoses } = (await response.json()) as { diagnoses: readonly { title: string }[] };
    expect(diagnoses[0]?.title).toMatch(/[\u3040-\u30ff]/);
  });

  it.each([
    ['no text', asJson({ locale: 'ja' }), 400],
    ['a text that is none', asJson({ text: 42 }), 400],
    ['broken JSON', asJson('{"text": '), 400],
    ['an empty form', asForm(), 400],
    ['another media type', { method: 'POST', body: 'text' }, 415],
  ])('refuses %s with a sentence', async (_what, request, status) => {
    const { onTestFinished } = await import('vitest');
    const { address } = await openWeb(onTestFinished);
    const response = await fetch(`${address}/api/diagnose`, request);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/paste/i) });
  });

  it('refuses a body beyond the limit before reading all of it', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const response = await fetch(`${address}/api/diagnose`, asJson({ text: 'x'.repeat(65 * 1024 * 1024) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: expect.stringContaining('64 MB') });
  });
});

type Fields = Readonly<Record<string, unknown>>;

type Schema = {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly unknown[] }>>;
  readonly required: readonly string[];
};

type Description = { readonly components: { readonly schemas: { readonly Mail: Schema; readonly Diagnosis: Schema } } };

function expectToFit(value: Fields, { properties, required }: Schema): void {
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(value)));
  expect(Object.keys(value)).toEqual(expect.arrayContaining([...required]));
  for (const [name, { enum: allowed }] of Object.entries(properties)) {
    if (allowed && name in value) expect(allowed).toContain(value[name]);
  }
}

describe('the OpenAPI description', () => {
  it('names every field that answers hold, and no answer lacks one it requires', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const description = (await (await fetch(`${address}/api/openapi.json`)).json()) as Description;
    const { Mail, Diagnosis } = description.components.schemas;
    const response = await fetch(`${address}/api/diagnose`, asForm(['several.eml', await readFile(SAMPLE, 'utf8')]));
    const mail = (await response.json()) as Fields & { readonly diagnoses: readonly Fields[] };
    expectToFit(mail, Mail);
    for (const diagnosis of mail.diagnoses) expectToFit(diagnosis, Diagnosis);
  });
});
