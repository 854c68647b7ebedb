import { localeOf } from '../../replies/locales/locale-of.ts';
import { languageUnder } from './channel-language.ts';
import { deliver } from './deliver.ts';
import type { Group } from './joiner.ts';
import { sentences } from './outgoing.ts';
import { editAnswer } from './rewrite.ts';
import type { Workplace } from './workplace.ts';

/** Says under a post that something went wrong, where somebody waits there: they asked the bot or posted a file. */
export async function apologise(group: Group, workplace: Workplace): Promise<void> {
  const [anchor] = group;
  const room = await workplace.rooms.get(anchor.channelId);
  const waits = room?.kind === 'direct' || group.some(({ asks, attachments }) => asks || attachments.length > 0);
  if (!waits || workplace.deleted.get(anchor.id)) return;
  const { desk } = localeOf(await languageUnder(anchor, workplace));
  const fault = sentences([desk.fault]);
  const [line] = workplace.answers.get(anchor.id) ?? [];
  if (line) return editAnswer(line, fault, workplace);
  await deliver(anchor, [fault], desk.form.title, workplace);
}
