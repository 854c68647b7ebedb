import type { Language } from '../../core/team-profile.ts';
import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import type { Case } from '../reply.ts';
import type { AnswerPlace } from './answer-place.ts';
import { button, run, section } from './block-parts.ts';
import type { ActionsBlock, Block, Button } from './blocks.ts';
import { type ButtonValue, readButtonValue, writeButtonValue } from './button-value.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** The first part of every button's action id; what follows tells one from another. */
export const ACTIONS = {
  choice: 'desk-choice',
  untell: 'desk-untell',
  letter: 'desk-letter',
  details: 'desk-details',
  language: 'desk-language',
  wrong: 'desk-wrong',
  share: 'desk-share',
} as const;

/** The question that would decide, and a button for each answer. */
export function questionBlocks(
  { question, diagnoses }: Case,
  index: number,
  place: AnswerPlace,
  { headings, language }: Locale,
): readonly Block[] {
  if (!question) return [];
  const choices = question.choices.slice(0, SLACK_LIMITS.actions).flatMap(({ label, cause }, choice) => {
    const told = [...toldOfOthers(place, diagnoses), { cause, recipients: diagnoses }];
    return buttonOf(`${ACTIONS.choice}-${index}-${choice}`, label, { ...state(place), language, told });
  });
  const asked = section([run(`${headings.question}\n`, { bold: true }), run(question.question)]);
  const long = question.choices.filter(({ label }) => label.length > SLACK_LIMITS.button);
  const whole = long.map(({ label }) => run(`\n・ ${label}`));
  return [{ type: 'rich_text', elements: [section([...asked.elements, ...whole])] }, ...actions(choices)];
}

/** What is answered anew is not kept beside the new answer: a button's value has little room. */
function toldOfOthers({ told }: AnswerPlace, diagnoses: readonly number[]): AnswerPlace['told'] {
  return told.filter(({ recipients }) => !recipients.every((recipient) => diagnoses.includes(recipient)));
}

/** A button for each letter, about the first recipients of the cause. */
export function letterButtons(
  { letters, diagnoses }: Case,
  index: number,
  place: AnswerPlace,
  { language }: Locale,
): readonly Block[] {
  const recipient = diagnoses[0];
  if (recipient === undefined) return [];
  const buttons = letters.flatMap(({ name, label }) =>
    buttonOf(`${ACTIONS.letter}-${index}-${name}`, label, { ...state(place), language, letter: { name, recipient } }),
  );
  return actions(buttons);
}

/** What can be done with the whole answer. */
export function toolButtons(place: AnswerPlace, { labels, language }: Locale, diagnosed: boolean): ActionsBlock {
  const value = { ...state(place), language };
  return {
    type: 'actions',
    elements: [
      ...(place.told.length > 0
        ? buttonOf(ACTIONS.untell, slackSentencesOf(language).firstAnswer, { ...value, told: [] })
        : []),
      ...(diagnosed ? buttonOf(ACTIONS.details, labels.details, value) : []),
      ...buttonOf(ACTIONS.language, labels.otherLanguage, { ...value, language: otherThan(language) }),
      ...(diagnosed ? buttonOf(ACTIONS.wrong, labels.looksWrong, value) : []),
      ...(place.isPrivate ? buttonOf(ACTIONS.share, labels.share, value) : []),
    ],
  };
}

/** The language an answer stands in, told by its button for the other one. */
export function languageShown(buttons: readonly { readonly actionId: string; readonly value: string }[]) {
  const other = buttons.find(({ actionId }) => actionId === ACTIONS.language);
  const language = other && readButtonValue(other.value)?.language;
  return language && otherThan(language);
}

function otherThan(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}

function state({ key, mail, told }: AnswerPlace): Omit<ButtonValue, 'language'> {
  return { key, mail, told, letter: undefined };
}

function buttonOf(actionId: string, label: string, value: ButtonValue): readonly Button[] {
  const written = writeButtonValue(value);
  return written === undefined ? [] : [button(actionId, label, written)];
}

function actions(elements: readonly Button[]): readonly ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}
