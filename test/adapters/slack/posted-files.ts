import type { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import type { FakeFile } from '../../fakes/slack/fake-state.ts';
import type { Json } from '../../fakes/slack/messages.ts';
import { answersTo, type Scene } from './slack-scene.ts';

let count = 0;

/** A file on the fake's file host, as an event names it. */
export function file({ state, origin }: FakeSlack, name: string, served: FakeFile, parts: Json = {}): Json {
  count++;
  const id = `F${count}`;
  state.files.set(`${id}-${name}`, served);
  const url = `${origin}/files/${encodeURIComponent(`${id}-${name}`)}`;
  return { id, name, mode: 'hosted', mimetype: 'message/rfc822', size: 100, url_private_download: url, ...parts };
}

/** What is answered to a post with files. */
export async function answerTo(scene: Scene, files: readonly Json[], parts: Json = {}): Promise<string> {
  const post = await scene.fake.post({ text: '', subtype: 'file_share', files, ...parts });
  const [answer] = await answersTo(scene, post);
  return String(answer?.['text']);
}
