import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import type { ChatMessage } from '../../src/desk/chat-message.ts';
import { openDesk } from '../../src/desk/desk.ts';
import type { DeskAnswer } from '../../src/desk/desk-answer.ts';
import { SHIPPED } from '../shipped-book.ts';

const desk = openDesk(() => ({ book: SHIPPED, profile: NO_PROFILE }), NO_PROFILE, undefined);

const BOUNCE = `<hanako@example.com>: host mx.example.com[192.0.2.25] said:
    550 5.1.1 <hanako@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;

function message(given: Partial<ChatMessage>): ChatMessage {
  return { texts: [], files: [], missing: [], addressed: false, setting: undefined, asker: undefined, ...given };
}

async function ask(given: Partial<ChatMessage>, choices = {}): Promise<DeskAnswer> {
  const asked = message(given);
  return desk.answer(await desk.read(asked), asked, choices);
}

function file(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

function headlines(answer: DeskAnswer): readonly string[] {
  if (answer.kind !== 'answers') return [answer.kind];
  return answer.replies.map(({ reply }) =>
    reply.kind === 'answer' ? (reply.cases[0]?.headline ?? '') : reply.headline,
  );
}

describe('when the desk speaks', () => {
  it.each([
    'Good morning! The meeting is at ten.',
    'I will be out of office tomorrow, please call 550-5112.',
    'MAIL DAEMONが返ってきたと言われました。誰か分かりますか?',
    'Did anybody see the bounce of yesterday?',
  ])('it stays silent on talk that nobody addressed to it: %s', async (text) => {
    expect(await ask({ texts: [text] })).toEqual({ kind: 'silence' });
  });

  it('answers a symptom when asked directly, in the words of the asker', async () => {
    const answer = await ask({ texts: ['MAIL DAEMONが返ってきました。どうしたらいいですか?'], addressed: true });
    expect(answer).toMatchObject({ kind: 'answers', language: 'ja' });
    expect(headlines(answer)[0]).toContain('エラーメール');
  });

  it('says that it found nothing when asked directly about something else', async () => {
    const answer = await ask({ texts: ['What is the weather like?'], addressed: true });
    expect(headlines(answer)).toEqual(['The desk found no returned mail in this']);
  });

  it('answers a bounce once, although text and file hold the same one', async () => {
    const answer = await ask({ texts: [BOUNCE], files: [file('bounce.txt', BOUNCE)] });
    expect(headlines(answer)).toHaveLength(1);
  });

  it('names a file that could not be fetched', async () => {
    const answer = await ask({ missing: [{ name: 'a.eml', why: 'not-permitted', permission: 'files:read' }] });
    expect(answer).toMatchObject({ kind: 'answers', missing: [expect.stringContaining('files:read')] });
  });

  it('tells many mails in a table, with addresses masked in its CSV', async () => {
    const files = Array.from({ length: 8 }, (_, index) =>
      file(`${index}.txt`, BOUNCE.replaceAll('hanako@', `hanako${index}@`)),
    );
    const answer = await ask({ files });
    expect(answer).toMatchObject({ kind: 'many-mails', summary: { rows: [{ count: 8 }] } });
    expect(answer.kind === 'many-mails' && answer.csv).toMatch(
      /0\.txt,failure,h\*\*\*@example\.com,generic\/user-unknown/,
    );
  });
});

describe('what the asker may choose', () => {
  it('is answered in the language switched to', async () => {
    expect(await ask({ texts: [BOUNCE] }, { language: 'ja' })).toMatchObject({ language: 'ja' });
  });

  it('the answer to the question replaces the cause and says so', async () => {
    const asked = message({ texts: ['550 <taro@example.jp>: mailbox unavailable'], addressed: true });
    const reading = await desk.read(asked);
    const ask = reading.mails[0]?.diagnoses[0]?.rule?.ask;
    const cause = ask?.choices[0]?.cause as string;
    const answer = desk.answer(reading, asked, { told: [{ mail: 0, recipients: [0], cause }] });
    const [first] = answer.kind === 'answers' ? answer.replies : [];
    const told = first?.reply.kind === 'answer' ? first.reply.cases[0] : undefined;
    expect(told?.headline).toContain(SHIPPED.byId.get(cause)?.texts?.en.title.slice(0, 20));
    expect(told?.confidence?.because.join()).toContain(cause);
    expect(told?.confidence?.level).not.toBe('high');
  });

  it('a letter is about one recipient', async () => {
    const { mails } = await desk.read(message({ texts: [BOUNCE] }));
    const letter = mails[0] && desk.letter('customer', mails[0], 0, 'en');
    expect(letter?.body).toContain('hanako@example.com');
    expect(mails[0] && desk.letter('customer', mails[0], 7, 'en')).toBeUndefined();
  });
});
