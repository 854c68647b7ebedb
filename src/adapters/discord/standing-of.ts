import { readButtonId, type Standing } from '../../replies/discord/button-id.ts';
import type { APIMessage } from './discord-js.ts';
import type { OwnMessage } from './find-answers.ts';
import type { Workplace } from './workplace.ts';

/** How an answer stands, read from its buttons; undefined where it has none or is gone. */
export async function standingOf(answers: readonly OwnMessage[], { calls }: Workplace): Promise<Standing | undefined> {
  const [first] = answers;
  if (!first) return undefined;
  const message = first.message ?? (await calls.message(first.channelId, first.id).catch(() => undefined));
  return message && standingIn(message);
}

/** The first button of ours in a message says how the answer stands. */
function standingIn({ components }: APIMessage): Standing | undefined {
  const ids: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      const { custom_id: id, components: inner } = part as {
        readonly custom_id?: unknown;
        readonly components?: unknown;
      };
      if (typeof id === 'string') ids.push(id);
      visit(inner);
    }
  };
  visit(components);
  const found = ids.map(readButtonId).find((read) => read !== undefined && read.press.kind !== 'choose');
  return found?.standing;
}
