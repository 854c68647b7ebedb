import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskPort } from '../../../src/desk/desk.ts';
import type { FakeMessage } from '../../fakes/slack/fake-state.ts';
import { file } from './posted-files.ts';
import { answersTo, BOUNCE, openScene, pause, type Scene, testDesk } from './slack-scene.ts';

const MAILS = 30;

/** A desk that takes its time for each mail of a folder. */
function slowDesk(each = 30): DeskPort {
  const desk = testDesk();
  return {
    ...desk,
    read: async (message, progress) => {
      for (let mails = 1; message.files.length > 0 && mails <= MAILS; mails++) {
        await pause(each);
        progress?.(0, message.files.length, mails);
      }
      return desk.read(message, progress);
    },
  };
}

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ desk: slowDesk() });
});
afterEach(() => scene.close());

function folder(count = MAILS): string {
  return Array.from({ length: count }, (_, i) => {
    const bounce = BOUNCE.replaceAll('hanako@', `h${i}@`);
    return `From MAILER-DAEMON Thu Nov 26 08:00:00 2026\nFrom: MAILER-DAEMON@example.jp\nSubject: Undelivered Mail Returned to Sender\n\n${bounce}\n\n`;
  }).join('');
}

function postFolder(parts = {}): Promise<FakeMessage> {
  const files = [file(scene.fake, 'returned.mbox', { body: folder() })];
  return scene.fake.post({ text: '', subtype: 'file_share', files, ...parts });
}

async function lineBelow(post: FakeMessage, words: RegExp): Promise<FakeMessage> {
  await vi.waitFor(() => expect(scene.fake.answers(post).at(-1)?.['text']).toMatch(words), 3_000);
  return scene.fake.answers(post).at(-1) as FakeMessage;
}

describe('work that takes long', () => {
  it('is shown by a reaction that goes when the answer comes', async () => {
    const files = [file(scene.fake, 'a.eml', { body: '', drip: 20 })];
    const post = await scene.fake.post({ text: '', subtype: 'file_share', files });
    await vi.waitFor(() => expect(scene.fake.state.reactions).toContain(`eyes+${post.ts}`), 1_000);
    await answersTo(scene, post);
    await vi.waitFor(() => expect(scene.fake.state.reactions).toContain(`eyes-${post.ts}`), 1_000);
  });

  it('on one file with many mails is told in the asker’s language, in a line that becomes the answer', async () => {
    scene.fake.state.users.set('U0000JA1', { id: 'U0000JA1', locale: 'ja-JP' });
    const post = await postFolder({ user: 'U0000JA1' });
    const line = await lineBelow(post, /^読んでいます: ここまでメール\d+通$/);
    const [answer] = await answersTo(scene, post, 2);
    expect(answer?.ts).toBe(line.ts);
    expect(JSON.stringify(answer?.['blocks'])).toContain('"table"');
  });

  it('leaves no line where it completes an earlier answer', async () => {
    const post = await scene.fake.post({ text: '550 <hanako@example.com>: mailbox unavailable' });
    const [before] = await answersTo(scene, post);
    const files = [file(scene.fake, 'whole.txt', { body: BOUNCE })];
    const rest = await scene.fake.post({ text: '', subtype: 'file_share', files, thread_ts: post.ts });
    await lineBelow(rest, /^Reading: \d+ mails so far$/);
    await vi.waitFor(() => expect(scene.fake.answers(post)[0]?.['text']).not.toBe(before?.['text']), 4_000);
    await answersTo(scene, post);
  });

  it('becomes an answer of its own where a folder below an answer holds more than that mail', async () => {
    const post = await scene.fake.post({ text: BOUNCE.replaceAll('hanako@', 'h1@') });
    const [before] = await answersTo(scene, post);
    await postFolder({ thread_ts: post.ts });
    const line = await lineBelow(post, /^Reading/);
    const [first, table] = await answersTo(scene, post, 3);
    expect(first).toEqual(before);
    expect(table?.ts).toBe(line.ts);
    expect(JSON.stringify(table?.['blocks'])).toContain('"table"');
  });

  it('that a restart cut off is done anew, and its line becomes the answer', async () => {
    const post = await postFolder();
    const line = await lineBelow(post, /^Reading/);
    const { fake } = scene;
    const left = structuredClone(line);
    await answersTo(scene, post, 2);
    await scene.running.stop();
    fake.state.messages.splice(0, fake.state.messages.length, post, left);
    await pause(1_100);
    scene = await openScene({ fake });
    const [answer] = await answersTo(scene, post, 2);
    expect(answer?.ts).toBe(line.ts);
    expect(JSON.stringify(answer?.['blocks'])).toContain('"table"');
  });
});
