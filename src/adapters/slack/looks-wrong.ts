import type { Contact } from '../../core/team-profile.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import type { Answer } from '../../replies/reply.ts';
import { run, section } from '../../replies/slack/block-parts.ts';
import type { RichElement, SlackMessage } from '../../replies/slack/blocks.ts';
import { answerWith } from './answer-with.ts';
import type { Click } from './click.ts';
import { type Clicked, replyOf } from './clicked.ts';
import type { Office } from './office.ts';
import { sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';

/** Stand for the people in a sentence; private-use characters that no mail's text keeps. */
const WHO = '\ue000';
const WHOM = '\ue001';

/**
 * "This looks wrong": calls the team's person or group into the thread, once for each answer, with what the answer
 * rests on. A private answer is nobody else's business: the asker is told whom to ask.
 */
export async function callToIt(office: Office, click: Click, clicked: Clicked): Promise<void> {
  const { value, channel, thread, ts } = click;
  const { desk, parties } = localeOf(value.language);
  const reply = replyOf(answerWith(office, clicked, value), value.mail);
  const restsOn = reply?.kind === 'answer' ? groundsOf(reply) : [];
  const contact = office.desk.profile.contacts.escalation;
  const named = contact && (mentionOf(contact) ? WHOM : parties.contact(contact.name, contact.contact));
  const message = withPeople(desk.looksWrong(WHO, named, restsOn), click, contact);
  if (click.isEphemeral || thread === undefined) {
    await office.respond(click.responseUrl, 'asker', message);
    return;
  }
  const key = `wrong:${channel}:${ts}`;
  if (office.seen.get(key)) return;
  office.seen.set(key, true);
  await sendMessage(office, { channel, thread }, message);
}

function groundsOf({ cases }: Answer): readonly string[] {
  return cases.flatMap(({ quote, confidence }) => [...(quote ? [quote.text] : []), ...(confidence?.because ?? [])]);
}

/** A contact that is a Slack id (U… for a person, S… for a user group) is mentioned, any other only named. */
function mentionOf(contact: Contact | undefined): RichElement | undefined {
  const id = contact?.contact?.trim() ?? '';
  if (/^[UW][A-Z0-9]{6,20}$/.test(id)) return { type: 'user', user_id: id };
  return /^S[A-Z0-9]{6,20}$/.test(id) ? { type: 'usergroup', usergroup_id: id } : undefined;
}

function withPeople(sentence: string, { user, userName }: Click, contact: Contact | undefined): SlackMessage {
  const people: Readonly<Record<string, RichElement>> = {
    [WHO]: { type: 'user', user_id: user },
    [WHOM]: mentionOf(contact) ?? run(contact?.name ?? ''),
  };
  const elements = sentence
    .split(/([\ue000\ue001])/)
    .flatMap((part) => (part === '' ? [] : [people[part] ?? run(part)]));
  const spoken = sentence.replaceAll(WHO, userName).replaceAll(WHOM, contact?.name ?? '');
  return { ...sentenceMessage(spoken), blocks: [{ type: 'rich_text', elements: [section(elements)] }] };
}
