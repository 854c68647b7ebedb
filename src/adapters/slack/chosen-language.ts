import type { Language } from '../../core/team-profile.ts';
import { languageShown } from '../../replies/slack/buttons.ts';
import type { Matter } from './matter.ts';
import type { Office } from './office.ts';
import { objectsIn, type Payload, textIn } from './payload.ts';

/** Keeps in mind the language an answer is shown in by choice; `key` names the posts it is to. */
export function keepLanguage({ chosen }: Office, channel: string, key: string, language: Language): void {
  chosen.set(`${channel}:${key.split(',')[0]}`, language);
}

/** The language people switched a matter's answer to. */
export function chosenLanguage({ chosen }: Office, { channel, posts }: Matter): Language | undefined {
  return chosen.get(`${channel}:${posts[0]?.ts}`);
}

/** The language a message of ours stands in. */
export function languageOfAnswer(message: Payload): Language | undefined {
  const buttons = objectsIn(message['blocks']).flatMap(({ elements }) => objectsIn(elements));
  return languageShown(
    buttons.map(({ action_id, value }) => ({ actionId: textIn(action_id) ?? '', value: textIn(value) ?? '' })),
  );
}
