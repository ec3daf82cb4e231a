import type {
  ButtonInteraction,
  MessageComponentInteraction,
  ModalMessageModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { refuse } from '../access.js';
import type { Action } from '../action.js';
import { phrasesFor } from '../phrases/index.js';
import { notice, type Reply } from '../reply.js';
import { isSilent } from '../server-settings.js';
import { EPHEMERAL } from './commands.js';
import { type Context, named } from './context.js';
import { pressOf } from './custom-id.js';
import { deliver } from './delivery.js';
import { fieldsOf, formOf } from './forms.js';
import { render } from './render.js';
import { runSafely } from './run-safely.js';
import { openThread } from './threads.js';
import { callerOf } from './who.js';

export type PressInteraction =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalMessageModalSubmitInteraction;

/** Answers a button, a menu or a form that one of them opened. */
export async function answerPress(interaction: PressInteraction, context: Context): Promise<void> {
  const { action: name, args } = pressOf(interaction.customId);
  const caller = callerOf(interaction);
  const say = phrasesFor(caller.locale);
  const telling = { where: `The action ${name}`, say, log: context.log };
  const action = named(context.actions, name);
  if (!action) return refusePress(interaction, say.errors.noAction);
  const refusal = refuse(action.access, caller, name, say);
  if (refusal !== null) return refusePress(interaction, refusal);
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const pressed = { args: [...args, ...chosen], fields: fieldsOf(interaction), caller, say };
  if (action.form && !interaction.isModalSubmit())
    return showForm(interaction, action.form(pressed));
  // Leaves the message as it is: where the reply goes is known only when the action has run.
  await interaction.deferUpdate();
  const run = () => action.run(pressed, context.bot);
  const reply = await runSafely(() => context.queue.inTurn(action, pressed, run), telling);
  const how = isSilent(caller, context.bot.records) ? inSilence[action.reply] : action.reply;
  await tell(interaction, how, reply, telling);
}

const refusePress = async (interaction: PressInteraction, refusal: string): Promise<void> => {
  await interaction.reply({ ...render(notice(refusal)), ...EPHEMERAL });
};

const showForm = async (
  interaction: MessageComponentInteraction,
  form: ReturnType<NonNullable<Action['form']>>,
): Promise<void> => interaction.showModal(formOf(interaction.customId, form)).then(() => undefined);

/** Where the bot is to say nothing that all can see. */
const inSilence = {
  instead: 'instead',
  private: 'private',
  channel: 'private',
  thread: 'private',
} as const satisfies Record<Action['reply'], Action['reply']>;

async function tell(
  interaction: PressInteraction,
  wanted: Action['reply'],
  reply: Reply,
  telling: Parameters<typeof deliver>[2],
): Promise<void> {
  const how = reply.tone === 'error' ? 'private' : wanted;
  if (how === 'instead') return deliver(interaction, reply, telling);
  const said = how === 'thread' ? await openThread(interaction, reply, telling) : reply;
  await interaction.followUp({ ...render(said), ...(how === 'channel' ? {} : EPHEMERAL) });
}
