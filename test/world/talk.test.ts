import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import type { ChatMessage } from '../../src/desk/chat-message.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { SHIPPED } from '../shipped-book.ts';

const desk = openDesk(() => ({ book: SHIPPED, profile: NO_PROFILE }), NO_PROFILE, undefined);

function linesOf(file: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const SILENT: ChatMessage = {
  texts: [],
  files: [],
  missing: [],
  addressed: false,
  setting: undefined,
  asker: undefined,
};

function mailOf(line: string): ChatMessage {
  const [from = '', header = '', subject = '', ...text] = line.split(' | ');
  const head = [
    `From: ${from}`,
    'To: support@shop.example',
    `Subject: ${subject}`,
    ...(header === '-' ? [] : [header]),
  ];
  const mail = `${head.join('\n')}\nContent-Type: text/plain; charset=utf-8\n\n${text.join(' | ').replaceAll('\\n', '\n')}\n`;
  return { ...SILENT, files: [{ name: 'mail.eml', bytes: new TextEncoder().encode(mail) }] };
}

async function isAnswered(message: ChatMessage): Promise<boolean> {
  return desk.answer(await desk.read(message), message, {}).kind !== 'silence';
}

it.each([
  ['what people write in a channel', 'talk.txt', 95, (line: string): ChatMessage => ({ ...SILENT, texts: [line] })],
  ['ordinary mail that is posted as a file', 'ordinary-mail.txt', 25, mailOf],
] as const)(
  '%s is not answered unasked',
  async (_, file, least, messageOf) => {
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(least);
    const answered = await Promise.all(lines.map(async (line) => ((await isAnswered(messageOf(line))) ? [line] : [])));
    expect(answered.flat()).toEqual([]);
  },
  60_000,
);
