import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { discordSentencesOf } from '../locales/discord-sentences-of.ts';
import { localeOf } from '../locales/locale-of.ts';
import { labelWithin } from './escape-markdown.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** The ids of the form and of its fields. */
export const FORM = { id: 'bd1 form', text: 'text', files: 'files', language: 'language', any: 'auto' } as const;

/** Numbers of Discord's API. */
const LABEL = 18;
const TEXT_INPUT = 4;
const FILE_UPLOAD = 19;
const STRING_SELECT = 3;
const PARAGRAPH = 2;

/** The form that /bounce opens when nothing is handed over with it. */
export function discordForm(language: Language) {
  const { form } = localeOf(language).desk;
  const { languages } = discordSentencesOf(language);
  const options = [
    { label: form.anyLanguage, value: FORM.any, default: true },
    ...LANGUAGES.map((known) => ({ label: languages[known], value: known })),
  ];
  return {
    custom_id: FORM.id,
    title: labelWithin(form.title, DISCORD_LIMITS.modalTitle),
    components: [
      field(form.text, form.textHint, {
        type: TEXT_INPUT,
        custom_id: FORM.text,
        style: PARAGRAPH,
        required: false,
        max_length: DISCORD_LIMITS.modalText,
      }),
      field(form.files, undefined, {
        type: FILE_UPLOAD,
        custom_id: FORM.files,
        min_values: 0,
        max_values: DISCORD_LIMITS.modalFiles,
        required: false,
      }),
      field(form.language, undefined, { type: STRING_SELECT, custom_id: FORM.language, required: false, options }),
    ],
  };
}

function field(label: string, description: string | undefined, component: object) {
  return {
    type: LABEL,
    label: labelWithin(label, DISCORD_LIMITS.modalLabel),
    ...(description ? { description: labelWithin(description, DISCORD_LIMITS.modalDescription) } : {}),
    component,
  };
}
