import { BOUNCE } from '../../replies/discord/discord-commands.ts';
import { discordForm, FORM } from '../../replies/discord/discord-form.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { makeBoundedMap } from '../bounded-map.ts';
import { diagnoseMessage } from './diagnose-message.ts';
import { discordFaultLine } from './discord-fault.ts';
import { enteredIn, type Interaction, languageOf, optionsOf } from './interaction.ts';
import { sentences } from './outgoing.ts';
import { press } from './press.ts';
import { answerPrivately } from './private-answer.ts';
import { type Responding, respondingTo } from './responding.ts';
import type { Workplace } from './workplace.ts';

/** Kinds of interactions and commands, as Discord numbers them. */
const COMMAND = 2;
const COMPONENT = 3;
const FORM_SUBMIT = 5;
const ON_MESSAGE = 3;

/** Takes in commands, buttons and forms; each once, however often it is delivered. */
export function openInteractions(workplace: Workplace): (interaction: Interaction) => Promise<void> {
  const seen = makeBoundedMap<true>(5_000);
  return async (interaction) => {
    if (seen.get(interaction.id)) return;
    seen.set(interaction.id, true);
    const { channel } = interaction;
    if (channel?.type !== undefined) workplace.rooms.learn({ ...channel, guild_id: interaction.guild_id });
    const responding = respondingTo(interaction, workplace);
    try {
      await answer(interaction, responding, workplace);
    } catch (error) {
      workplace.log(`discord: a command could not be answered: ${discordFaultLine(error)}`);
      await responding.answer([sentences([localeOf(languageOf(interaction)).desk.fault])]).catch(() => {});
    }
  };
}

async function answer(interaction: Interaction, responding: Responding, workplace: Workplace): Promise<void> {
  const { type, data } = interaction;
  if (type === COMPONENT) return press(interaction, responding, workplace);
  if (type === FORM_SUBMIT && data?.custom_id === FORM.id) {
    if (!(await responding.deferPrivately())) return;
    const entered = enteredIn(data.components);
    return answerPrivately(interaction, entered, entered.get(FORM.files) ?? [], responding, workplace);
  }
  if (type !== COMMAND) return;
  if (data?.type === ON_MESSAGE) {
    if (await responding.deferPrivately()) await diagnoseMessage(interaction, responding, workplace);
  } else if (data?.name === BOUNCE) await bounce(interaction, responding, workplace);
}

async function bounce(interaction: Interaction, responding: Responding, workplace: Workplace): Promise<void> {
  const options = optionsOf(interaction);
  if (!options.has('text') && !options.has('file')) {
    await workplace.calls.openForm(interaction.id, interaction.token, discordForm(languageOf(interaction)));
    return;
  }
  if (!(await responding.deferPrivately())) return;
  await answerPrivately(interaction, options, options.get('file') ?? [], responding, workplace);
}
