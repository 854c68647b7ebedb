import { groundsOf } from '../../desk/reply-to.ts';
import { type Press, readButtonId, type Standing } from '../../replies/discord/button-id.ts';
import { discordSentencesOf } from '../../replies/locales/discord-sentences-of.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { doOnce } from '../do-once.ts';
import { type Interaction, isInServer, isPrivate, languageOf, nameOf } from './interaction.ts';
import { type Outgoing, outgoingOf, sentences } from './outgoing.ts';
import { answerAsItStands, askedDetails, askedLetter, changedAnswer, type Pressed } from './pressed.ts';
import { readPosts } from './read-posts.ts';
import type { Responding } from './responding.ts';
import { beginningOf } from './rooms.ts';
import { shareAnswer } from './share-answer.ts';
import { sourcesAnew } from './sources.ts';
import type { Workplace } from './workplace.ts';

/** Somebody pressed a button, or chose from a menu. */
export async function press(interaction: Interaction, responding: Responding, workplace: Workplace): Promise<void> {
  const { custom_id: id = '', values } = interaction.data ?? {};
  const read = readButtonId(values?.[0] ?? id);
  const changes = read?.press.kind === 'choose' || read?.press.kind === 'language';
  if (!(await (changes ? responding.deferUpdate() : responding.deferPrivately()))) return;
  const say = (line: string) => (changes ? responding.tell(line) : responding.answer([sentences([line])]));
  if (!read) return say(discordSentencesOf(languageOf(interaction)).unknownButton);
  const pressed = await whatWasRead(interaction, read.standing, workplace);
  const { desk } = localeOf(read.standing.language);
  if (!pressed) return say(read.standing.kept === undefined ? desk.postGone : desk.forgotten);
  const outgoing = await resultOf(read.press, pressed, interaction, workplace);
  if (outgoing) await responding.answer([outgoing]);
  else await say(desk.postGone);
}

async function resultOf(
  asked: Press,
  pressed: Pressed,
  interaction: Interaction,
  workplace: Workplace,
): Promise<Outgoing | undefined> {
  switch (asked.kind) {
    case 'choose':
    case 'language':
      return changedAnswer(pressed, asked, workplace);
    case 'letter':
      return askedLetter(pressed, asked, workplace);
    case 'details':
      return askedDetails(pressed, asked.mail, workplace);
    case 'wrong':
      return callForHelp(pressed, asked.mail, interaction, workplace);
    case 'share':
      return shareAnswer(
        outgoingOf(answerAsItStands(pressed, workplace), pressed.standing),
        pressed,
        interaction,
        workplace,
      );
    default:
      return asked satisfies never;
  }
}

/** A private answer is remembered; any other is derived anew from the post it stands under. */
async function whatWasRead(
  interaction: Interaction,
  standing: Standing,
  workplace: Workplace,
): Promise<Pressed | undefined> {
  const shareable = isInServer(interaction) && isPrivate(interaction);
  if (standing.kept !== undefined) {
    const read = workplace.kept.get(standing.kept);
    return read && { read, standing, shareable };
  }
  const place = await standsUnder(interaction, workplace);
  const sources = place && (await sourcesAnew(place, standing.posts, workplace));
  return sources && { read: await readPosts(sources.posts, true, workplace), standing, shareable };
}

/** The post it replies to; in a thread that was started from a post, that post. */
async function standsUnder({ message, channel_id: channelId = '' }: Interaction, { rooms }: Workplace) {
  const replied = message?.message_reference?.message_id;
  if (replied !== undefined) return { channelId, id: replied };
  const room = await rooms.get(channelId);
  return room?.kind === 'thread' ? beginningOf(room, rooms) : undefined;
}

/** "This looks wrong": whoever is named for it is asked in the thread, once for each answer; under a private answer, only told to the asker. */
async function callForHelp(
  pressed: Pressed,
  mail: number,
  interaction: Interaction,
  workplace: Workplace,
): Promise<Outgoing> {
  const { language } = pressed.standing;
  const locale = localeOf(language);
  const { escalation } = workplace.desk.profile.contacts;
  const whom = escalation && locale.parties.contact(escalation.name, escalation.contact);
  const grounds = groundsOf(answerAsItStands(pressed, workplace), mail);
  const said = sentences([locale.desk.looksWrong(nameOf(interaction), whom, grounds)]);
  const { channel_id: channelId, message, id } = interaction;
  if (isPrivate(interaction) || channelId === undefined) return said;
  await doOnce(workplace.done, `wrong ${message?.id}`, () =>
    workplace.calls.post(channelId, { components: said.components, replyTo: message?.id, nonce: `${id}-w` }),
  );
  return sentences([discordSentencesOf(language).asked]);
}
