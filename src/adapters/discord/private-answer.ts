import { LANGUAGES } from '../../core/team-profile.ts';
import { converse } from '../../desk/conversation.ts';
import { openTelling } from '../../desk/telling.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { fetchUploads } from './fetch-attachments.ts';
import { type Entered, type Interaction, isInServer, languageOf, uploadsOf } from './interaction.ts';
import { outgoingOf, sentences, UNCHANGED } from './outgoing.ts';
import type { Responding } from './responding.ts';
import type { Workplace } from './workplace.ts';

/** Answers what was handed over with the command or the form, for the asker only. */
export async function answerPrivately(
  interaction: Interaction,
  entered: Entered,
  fileIds: readonly string[],
  responding: Responding,
  workplace: Workplace,
): Promise<void> {
  const text = entered.get('text')?.[0]?.trim() ?? '';
  const { desk } = localeOf(languageOf(interaction));
  if (/^help$|^ヘルプ$/i.test(text)) return responding.answer([sentences(desk.help)]);
  if (text === '' && fileIds.length === 0) return responding.answer([sentences([desk.form.empty])]);
  const { files, missing } = await fetchUploads(uploadsOf(interaction, fileIds), workplace);
  const wanted = entered.get('language')?.[0];
  const message = {
    texts: text === '' ? [] : [text],
    files,
    missing,
    addressed: true,
    setting: LANGUAGES.find((language) => language === wanted),
    asker: interaction.locale,
  };
  const telling = openTelling(workplace.timing.progress, (...far) => responding.meanwhile(desk.progress(...far)));
  const read = await converse(workplace.desk, message, telling.progress);
  await telling.settled();
  const answer = workplace.desk.answer(read.reading, read.message);
  workplace.kept.set(shortened(interaction.id), read);
  await responding.answer(
    outgoingOf(answer, { ...UNCHANGED, kept: shortened(interaction.id) }, isInServer(interaction)),
  );
}

/** An id in the shortest writing a button can carry. */
export function shortened(id: string): string {
  return BigInt(id).toString(36);
}
