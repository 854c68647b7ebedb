import type { Locale } from '../locales/locale.ts';
import type { Case, Question } from '../reply.ts';
import { buttonId, type Press, readButtonId, type Standing } from './button-id.ts';
import type { ActionRow, Button, Component } from './component.ts';
import { labelWithin } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** Whose answer is rendered: the mail's position in the reading, and how the answer stands. */
export type Place = {
  readonly mail: number;
  readonly standing: Standing;
  /** True for an answer only its asker sees. */
  readonly shareable: boolean;
};

/** The answers to the question as buttons; as a menu where they are too many or too long for buttons. */
export function questionRow({ choices }: Question, { diagnoses }: Case, { mail, standing }: Place): ActionRow {
  const recipient = diagnoses[0] ?? 0;
  const pressed = choices.map(({ label, cause }) => ({
    label,
    id: buttonId({ kind: 'choose', mail, recipient, cause }, standing),
  }));
  const asButtons =
    choices.length <= DISCORD_LIMITS.buttonsInRow &&
    choices.every(({ label }) => label.length <= DISCORD_LIMITS.buttonLabel);
  if (asButtons) return { type: 1, components: pressed.map(({ label, id }) => button(label, id, 1)) };
  return menu(`question ${mail}.${recipient}`, undefined, pressed);
}

/** The rows below an answer: letters (buttons for one case, a menu for several), then what can always be asked. */
export function answerRows(cases: readonly Case[], place: Place, locale: Locale): readonly ActionRow[] {
  return [...letterRows(cases, place, locale), standingRow(place, locale, cases.length > 0)];
}

function letterRows(
  cases: readonly Case[],
  { mail, standing }: Place,
  { headings, words }: Locale,
): readonly ActionRow[] {
  const letters = cases.flatMap(({ letters: offered, diagnoses, recipients }) =>
    offered.map(({ name, label }) => ({
      label: cases.length > 1 && recipients[0] ? words.detailed(label, recipients[0]) : label,
      id: buttonId({ kind: 'letter', mail, recipient: diagnoses[0] ?? 0, letter: name }, standing),
    })),
  );
  if (letters.length === 0) return [];
  if (cases.length > 1) return [menu(`letters ${mail}`, headings.letters, letters)];
  return [
    { type: 1, components: letters.slice(0, DISCORD_LIMITS.buttonsInRow).map(({ label, id }) => button(label, id)) },
  ];
}

function standingRow({ mail, standing, shareable }: Place, { labels }: Locale, diagnosed: boolean): ActionRow {
  const pressed = (label: string, press: Press) => button(label, buttonId(press, standing));
  return {
    type: 1,
    components: [
      ...(shareable ? [pressed(labels.share, { kind: 'share' })] : []),
      ...(diagnosed ? [pressed(labels.details, { kind: 'details', mail })] : []),
      pressed(labels.otherLanguage, { kind: 'language', mail }),
      ...(diagnosed ? [pressed(labels.looksWrong, { kind: 'wrong', mail })] : []),
    ],
  };
}

function button(label: string, id: string, style: Button['style'] = 2): Button {
  return { type: 2, style, label: labelWithin(label, DISCORD_LIMITS.buttonLabel), custom_id: id };
}

function menu(
  id: string,
  placeholder: string | undefined,
  entries: readonly { readonly label: string; readonly id: string }[],
): ActionRow {
  const options = entries
    .slice(0, DISCORD_LIMITS.options)
    .map(({ label, id: value }) => ({ label: labelWithin(label, DISCORD_LIMITS.optionLabel), value }));
  return {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: id,
        ...(placeholder ? { placeholder: labelWithin(placeholder, DISCORD_LIMITS.selectPlaceholder) } : {}),
        options,
      },
    ],
  };
}

/** A part of an answer without the button that shares it: for places where it cannot be shared. */
export function withoutSharing(part: Component): Component {
  if (part.type !== 1) return part;
  const rest = part.components.filter(({ custom_id: id }) => readButtonId(id)?.press.kind !== 'share');
  return { ...part, components: rest };
}
