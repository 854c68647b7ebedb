import { randomUUID } from 'node:crypto';
import { LANGUAGES, type Language } from '../../core/team-profile.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import { noticeView } from '../../replies/slack/details-view.ts';
import { FORM, formView } from '../../replies/slack/form-view.ts';
import { answerPrivately } from './answer-privately.ts';
import { languageFor } from './language-for.ts';
import { mrkdwnToPlain } from './mrkdwn-to-plain.ts';
import type { Office, OpenForm } from './office.ts';
import { objectIn, type Payload, textIn } from './payload.ts';
import { sentenceMessage } from './send-sentence.ts';
import { filesIn } from './slack-file.ts';

/** The command, as the manifest names it. */
export const COMMAND = '/bounce';

/** Takes `/bounce`: with a text, alone (a form), or with a call for help. */
export async function takeCommand(office: Office, command: Payload): Promise<void> {
  const text = mrkdwnToPlain(textIn(command['text']) ?? '').trim();
  const user = textIn(command['user_id']);
  const channel = textIn(command['channel_id']) ?? '';
  const responseUrl = textIn(command['response_url']);
  if (/^(?:help|\?|ヘルプ|使い方)$/i.test(text)) {
    const { desk } = localeOf(await languageFor(office, { channel, user, around: text }));
    await office.respond(responseUrl, 'asker', sentenceMessage(desk.help.join('\n')));
    return;
  }
  if (text !== '') {
    return answerPrivately(office, { channel, user, responseUrl, texts: [text], files: [], language: undefined });
  }
  const key = randomUUID();
  office.forms.set(key, { channel, responseUrl: responseUrl ?? '' });
  const language = await languageFor(office, { channel, user });
  const view = formView(localeOf(language), key);
  const opened = await office.web('views.open', { trigger_id: command['trigger_id'], view });
  if (opened.kind === 'ok') return;
  await office.respond(responseUrl, 'asker', sentenceMessage(slackSentencesOf(language).clickAgain));
}

/** What Slack is told at once about a form that was sent: nothing, so that it closes, or what is wrong with it. */
export type FormVerdict = Readonly<Record<string, unknown>> | undefined;

/** Looks at a form before it is closed: a form that holds nothing, or that a restart has forgotten, stays open. */
export function judgeForm(office: Office, view: Payload): FormVerdict {
  const { form, texts, files, language } = readForm(office, view);
  const locale = localeOf(language ?? office.desk.language ?? languageOfForm(view));
  if (!form) {
    const notice = noticeView(locale.desk.form.title, locale.desk.forgotten, locale);
    return { response_action: 'update', view: notice };
  }
  if (texts.length > 0 || files.length > 0) return undefined;
  return { response_action: 'errors', errors: { [FORM.text]: locale.desk.form.empty } };
}

/** Takes a form that was sent. */
export async function takeForm(office: Office, view: Payload, user: string): Promise<void> {
  const { form, ...question } = readForm(office, view);
  if (!form || (question.texts.length === 0 && question.files.length === 0)) return;
  office.forms.delete(textIn(view['private_metadata']) ?? '');
  await answerPrivately(office, { ...form, ...question, user });
}

/** Where a form was asked for; undefined where a restart has forgotten it. */
export function formOf(office: Office, view: Payload): OpenForm | undefined {
  return office.forms.get(textIn(view['private_metadata']) ?? '');
}

function readForm(office: Office, view: Payload) {
  const values = objectIn(objectIn(view['state'])['values']);
  const field = (id: string) => objectIn(objectIn(values[id])[FORM.field]);
  const text = textIn(field(FORM.text)['value'])?.trim() ?? '';
  const chosen = textIn(objectIn(field(FORM.language)['selected_option'])['value']);
  return {
    form: formOf(office, view),
    texts: text === '' ? [] : [text],
    files: filesIn(field(FORM.files)['files']),
    language: LANGUAGES.find((known) => known === chosen),
  };
}

/** The language a form was shown in, told by its own title. */
function languageOfForm(view: Payload): Language {
  const title = textIn(objectIn(view['title'])['text']);
  return LANGUAGES.find((language) => localeOf(language).desk.form.title === title) ?? 'en';
}
