import type { Letter } from '../letters/letter.ts';
import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import { header, plain, run, section } from './block-parts.ts';
import type { Block, InputBlock, View } from './blocks.ts';
import { modal } from './details-view.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** A window with a letter in fields, from which it is copied; what is changed there is lost on closing. */
export function letterView(letter: Letter, recipient: string | undefined, locale: Locale): View {
  const sentences = slackSentencesOf(locale.language);
  const { labels, words } = locale;
  const about = recipient === undefined ? [] : [sentences.letterRecipient(recipient)];
  const lines = [...about, letter.hint, ...(letter.to ? [words.labelled(labels.to, letter.to)] : [])];
  const pieces = piecesOf(letter.body, SLACK_LIMITS.modalInput);
  const blocks: readonly Block[] = [
    header(labels.letters[letter.name]),
    { type: 'rich_text', elements: [section([run(lines.join('\n'))])] },
    field('subject', sentences.copySubject, letter.subject, false),
    ...pieces.map((piece, index) => field(`body-${index}`, sentences.copyBody, piece, true)),
  ];
  // Slack takes no window with fields and without a submit button; ours only closes it.
  return { ...modal(sentences.letterTitle, blocks, locale), submit: plain('OK', SLACK_LIMITS.modalTitle) };
}

function field(id: string, label: string, value: string, multiline: boolean): InputBlock {
  const initial = value.toWellFormed().slice(0, SLACK_LIMITS.modalInput);
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label, SLACK_LIMITS.modalLabel),
    element: { type: 'plain_text_input', action_id: 'copy', multiline, initial_value: initial },
  };
}

/** Parts a text at line ends where one field does not hold it. */
function piecesOf(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = rest.lastIndexOf('\n', limit);
    const at = end > 0 ? end : limit;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^\n/, '');
  }
  return [...pieces, rest];
}
