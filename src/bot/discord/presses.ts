import type {
  ButtonInteraction,
  ModalMessageModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Action, Form } from '../action.js';
import { refuse } from '../admission/access.js';
import { phrasesFor } from '../phrases/index.js';
import { notice, type Reply } from '../reply.js';
import { isSilent } from '../server-settings.js';
import { acknowledge } from './acknowledge.js';
import { type Context, named } from './context.js';
import { pressOf } from './custom-id.js';
import { deliver } from './delivery.js';
import { EPHEMERAL } from './ephemeral.js';
import { fieldsOf, formOf } from './forms.js';
import { render } from './render.js';
import { errorReply, runSafely, type Telling } from './run-safely.js';
import { openThread } from './threads.js';
import { callerOf } from './who.js';

export type PressInteraction =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalMessageModalSubmitInteraction;

/** Answers a button, a menu or a form that one of them opened. */
export async function answerPress(interaction: PressInteraction, context: Context): Promise<void> {
  const { action: name, args } = pressOf(interaction.customId);
  const by = callerOf(interaction);
  const silent = isSilent(by, context.bot.records);
  const caller = { ...by, opensThreads: by.opensThreads && !silent };
  const say = phrasesFor(caller.locale);
  const { log, timing, metrics } = context;
  const telling = { where: `The action ${name}`, say, log, timing, metrics };
  const action = named(context.actions, name);
  if (!action) return refusePress(interaction, notice(say.errors.noAction), context);
  const refusal = refuse(action.access, caller, name, say);
  if (refusal !== null) return refusePress(interaction, notice(refusal), context);
  // The thread would be ours, but the wish is the presser's, who may not be allowed to open one.
  if (action.reply === 'thread' && !caller.opensThreads)
    return refusePress(interaction, notice(say.errors.noThread), context);
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const pressed = { args: [...args, ...chosen], fields: fieldsOf(interaction), caller, say };
  if (action.form && !interaction.isModalSubmit())
    return askFor(interaction, () => action.form!(pressed, context.bot), telling, context);
  // Leaves the message as it is: where the reply goes is known only when the action has run.
  if (!(await acknowledge(interaction, () => interaction.deferUpdate(), context))) return;
  const run = () => action.run(pressed, context.bot);
  const reply = await runSafely(() => context.queue.inTurnAgain(action, pressed, run), telling);
  const opened = async (thread: string) => action.opened?.(pressed, thread, context.bot);
  const how = silent && action.reply === 'channel' ? 'private' : action.reply;
  await tell(interaction, how, reply, { telling, opened });
}

async function refusePress(
  interaction: PressInteraction,
  refusal: Reply,
  context: Context,
): Promise<void> {
  const send = () => interaction.reply({ ...render(refusal), ...EPHEMERAL });
  await acknowledge(interaction, send, context);
}

/** Opens the form, or says why there is none for this caller. */
async function askFor(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  make: () => Form,
  telling: Telling,
  context: Context,
): Promise<void> {
  let form: Form;
  try {
    form = make();
  } catch (error) {
    return refusePress(interaction, errorReply(error, telling), context);
  }
  const send = () => interaction.showModal(formOf(interaction.customId, form));
  await acknowledge(interaction, send, context);
}

/** Where the reply of an action goes. */
async function tell(
  interaction: PressInteraction,
  wanted: Action['reply'],
  reply: Reply,
  { telling, opened }: { telling: Telling; opened: (thread: string) => Promise<void> },
): Promise<void> {
  const how = reply.tone === 'error' ? 'private' : wanted;
  if (how !== 'thread') return deliver(interaction, reply, telling, how);
  const said = await openThread(interaction, reply, opened, telling);
  await deliver(interaction, said, telling, 'private');
}
