import type { Locale } from '../locales/locale.ts';
import { slackSentencesOf } from '../locales/slack-sentences-of.ts';
import { plain } from './block-parts.ts';
import type { InputBlock, PlainText, View } from './blocks.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** The form's own id, and the ids of its fields. */
export const FORM = {
  callbackId: 'desk-form',
  text: 'form-text',
  files: 'form-files',
  language: 'form-language',
  field: 'value',
} as const;

/** Files that one form takes (the reference of file_input says 10). */
const FORM_FILES = 10;

/** The form of `/bounce`: a text, files, a language. */
export function formView(locale: Locale, metadata: string): View {
  const { form } = locale.desk;
  const text = { type: 'plain_text_input', multiline: true, max_length: SLACK_LIMITS.modalInput };
  return {
    type: 'modal',
    callback_id: FORM.callbackId,
    private_metadata: metadata,
    title: plain(form.title, SLACK_LIMITS.modalTitle),
    submit: plain(form.submit, SLACK_LIMITS.modalTitle),
    close: plain(form.cancel, SLACK_LIMITS.modalTitle),
    blocks: [
      { ...input(FORM.text, form.text, text), hint: plain(form.textHint, SLACK_LIMITS.modalLabel) },
      input(FORM.files, form.files, { type: 'file_input', max_files: FORM_FILES }),
      input(FORM.language, form.language, languageSelect(locale)),
    ],
  };
}

function languageSelect({ desk, language }: Locale): Readonly<Record<string, unknown>> {
  const { japanese, english } = slackSentencesOf(language);
  const any = option(desk.form.anyLanguage, 'any');
  return {
    type: 'static_select',
    initial_option: any,
    options: [any, option(japanese, 'ja'), option(english, 'en')],
  };
}

function input(blockId: string, label: string, element: Readonly<Record<string, unknown>>): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    optional: true,
    label: plain(label, SLACK_LIMITS.modalLabel),
    element: { ...element, action_id: FORM.field },
  };
}

function option(label: string, value: string): { readonly text: PlainText; readonly value: string } {
  return { text: plain(label, SLACK_LIMITS.option), value };
}
