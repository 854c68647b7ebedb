import { describe, expect, it } from 'vitest';
import { openThreads } from '../../../src/adapters/web/threads.ts';
import { bounceTo } from './bounces.ts';
import { openWeb } from './open-web.ts';

type Line = { readonly kind: string; readonly id: string; readonly html: string; readonly done: number };

async function post(address: string, fields: readonly (readonly [string, string | File])[]): Promise<readonly Line[]> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const response = await fetch(`${address}/threads`, { method: 'POST', body });
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function wish(
  address: string,
  path: string,
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
) {
  const response = await fetch(`${address}/threads/${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields as Record<string, string>),
  });
  return { status: response.status, html: ((await response.json()) as { html: string }).html };
}

const MANY = Array.from({ length: 8 }, (_, i) => {
  return ['file', new File([bounceTo(`hanako${i}@example.com`)], `${i}.txt`)] as const;
});

describe('a conversation', () => {
  it('is answered in the language of the page and again in the other one', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const [answer] = await post(address, [
      ['text', bounceTo('hanako@example.com')],
      ['language', 'ja'],
    ]);
    expect(answer?.html).toContain('対応が必要な方');
    const english = await wish(address, `${answer?.id}/answer`, { language: 'en' });
    expect(english.html).toContain('Who has to act');
  });

  it('keeps the answer to its question, and goes back from it', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const [answer] = await post(address, [
      ['text', '550 <taro@example.jp>: mailbox unavailable'],
      ['language', 'en'],
    ]);
    const [, mail, recipients, cause] =
      /data-action="tell" data-mail="(\d+)" data-recipients="([\d,]+)" data-cause="([^"]+)"/.exec(answer?.html ?? '') ??
      [];
    const told = {
      'told-mail': `${mail}`,
      'told-recipients': `${recipients}`,
      'told-cause': `${cause}`,
      language: 'en',
    };
    const decided = await wish(address, `${answer?.id}/answer`, told);
    expect(decided.html).toContain(cause);
    expect(decided.html).toContain('data-action="untell"');
    expect(answer?.html).not.toContain('data-action="untell"');

    const letter = { letter: 'customer', mail: `${mail}`, recipient: '0', language: 'en' };
    const [before, after] = [letter, { ...letter, ...told }].map((form) => wish(address, `${answer?.id}/letter`, form));
    expect((await after)?.html).toContain('taro@example.jp');
    expect((await after)?.html).not.toBe((await before)?.html);
  });

  it('keeps the answers to several questions', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const text = `<taro@example.jp>: host mx.example.jp[192.0.2.1] said: 550 <taro@example.jp>: mailbox unavailable

<hanako@docomo.ne.jp>: host mfsmax.docomo.ne.jp[192.0.2.9] said: 550 Unknown user hanako@docomo.ne.jp`;
    const [answer] = await post(address, [
      ['text', text],
      ['language', 'en'],
    ]);
    const choices = [
      ...(answer?.html ?? '').matchAll(/data-mail="(\d+)" data-recipients="([\d,]+)" data-cause="([^"]+)"/g),
    ];
    const each = [...new Map(choices.map((choice) => [choice[2], choice])).values()];
    const fields = each.flatMap(([, mail = '', recipients = '', cause = '']) => [
      ['told-mail', mail] as const,
      ['told-recipients', recipients] as const,
      ['told-cause', cause] as const,
    ]);
    const decided = await wish(address, `${answer?.id}/answer`, [['language', 'en'], ...fields]);
    expect(each).toHaveLength(2);
    for (const [, , , cause] of each) expect(decided.html).toContain(`leads to the cause ${cause}`);
  });

  it('writes a letter about the recipient asked for, and says where there is none', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const text = bounceTo('hanako@example.com', 'taro@example.com');
    const [answer] = await post(address, [
      ['text', text],
      ['language', 'en'],
    ]);
    const letter = { letter: 'customer', mail: '0', recipient: '1', language: 'en' };
    const written = await wish(address, `${answer?.id}/letter`, letter);
    expect(written.html).toContain('taro@example.com');
    expect(written.html).not.toContain('hanako@example.com');
    expect((await wish(address, `${answer?.id}/letter`, { ...letter, recipient: '9' })).status).toBe(404);
    expect((await wish(address, `${answer?.id}/letter`, { ...letter, letter: 'poem' })).status).toBe(404);
  });

  it('that is forgotten is gone, so that the page asks anew', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    expect((await wish(address, 'no-such-id/answer', { language: 'en' })).status).toBe(410);
    expect((await fetch(`${address}/threads/no-such-id/mails.csv`)).status).toBe(410);
  });

  it('names a file that is too many and answers the rest', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const files = Array.from({ length: 1_001 }, (_, i) => ['file', new File(['x'], `${i}.txt`)] as const);
    const answer = (await post(address, files)).at(-1);
    expect(answer?.html).toContain('1000.txt');
  });
});

describe('many mails', () => {
  it('are told in a table whose CSV masks addresses unless asked', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const answer = (await post(address, [...MANY, ['language', 'en']])).at(-1);
    expect(answer?.html).toMatch(/<td class="count">8<\/td>/);
    const csv = async (query: string) => {
      const response = await fetch(`${address}/threads/${answer?.id}/mails.csv?lang=en${query}`);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
      return response.text();
    };
    expect(await csv('')).toContain('h***@example.com');
    expect(await csv('')).not.toContain('hanako3@');
    expect(await csv('&addresses=whole')).toContain('hanako3@example.com');
  });

  it('can be opened one by one, with the way back', async ({ onTestFinished }) => {
    const { address } = await openWeb(onTestFinished);
    const answer = (await post(address, [...MANY, ['language', 'en']])).at(-1);
    const one = await wish(address, `${answer?.id}/answer`, { language: 'en', source: '5.txt' });
    expect(one.html).toContain('hanako5@example.com');
    expect(one.html).toContain('data-action="whole"');
    expect(one.html).toContain('data-mail="5"');
  });
});

it('only so many conversations are remembered, the one unused for longest goes', () => {
  const threads = openThreads(2);
  const thread = {
    message: { texts: [], files: [], missing: [], addressed: true, setting: undefined, asker: undefined },
    reading: { mails: [], around: '' },
  };
  const [first, second] = [threads.keep(thread), threads.keep(thread)];
  threads.find(first);
  const third = threads.keep(thread);
  expect([first, second, third].map((id) => threads.find(id) !== undefined)).toEqual([true, false, true]);
});
