import type { Contact } from '../../core/team-profile.ts';
import type { Conversation } from '../../desk/conversation.ts';
import { groundsOf } from '../../desk/reply-to.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { run } from '../../replies/slack/block-parts.ts';
import type { RichElement, SlackMessage } from '../../replies/slack/blocks.ts';
import { doOnce } from '../do-once.ts';
import { answerWith } from './answer-with.ts';
import type { Click } from './click.ts';
import type { Office } from './office.ts';
import { namingPeople, WHO, WHOM } from './people.ts';
import { sendMessage } from './send.ts';
import { sentenceMessage } from './send-sentence.ts';

/**
 * "This looks wrong": calls the team's person or group into the thread, once for each answer, with what the answer
 * rests on. A private answer is nobody else's business: the asker is told whom to ask.
 */
export async function callToIt(office: Office, click: Click, clicked: Conversation): Promise<void> {
  const { value, channel, thread, ts } = click;
  const { desk, parties } = localeOf(value.language);
  const contact = office.desk.profile.contacts.escalation;
  const named = contact && (mentionOf(contact) ? WHOM : parties.contact(contact.name, contact.contact));
  const grounds = groundsOf(answerWith(office, clicked, value), value.mail);
  const message = withPeople(desk.looksWrong(WHO, named, grounds), click, contact);
  if (click.isEphemeral || thread === undefined) {
    await office.respond(click.responseUrl, 'asker', message);
    return;
  }
  await doOnce(office.seen, `wrong:${channel}:${ts}`, () => sendMessage(office, { channel, thread }, message));
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
  const spoken = sentence.replaceAll(WHO, userName).replaceAll(WHOM, contact?.name ?? '');
  return { ...sentenceMessage(spoken), blocks: [namingPeople(sentence, people)] };
}
