import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { refuse } from '../admission/access.js';
import type { Call, Command } from '../command.js';
import { phrasesFor, typedName } from '../phrases/index.js';
import { notice, type Reply } from '../reply.js';
import { isSilent, settingsOf } from '../server-settings.js';
import { acknowledge } from './acknowledge.js';
import { type Context, named } from './context.js';
import { deliver } from './delivery.js';
import { EPHEMERAL } from './ephemeral.js';
import { Progress } from './progress.js';
import { render } from './render.js';
import { runSafely } from './run-safely.js';
import { callerOf, platformOf } from './who.js';
import { toldIn } from './written.js';

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Discord waits 3 s for the acknowledgement, so it comes before anything else. */
export async function answerCommand(
  interaction: CommandInteraction,
  context: Context,
): Promise<void> {
  const caller = callerOf(interaction);
  const say = phrasesFor(caller.locale);
  const command = commandFor(interaction, context);
  const platform = platformOf(interaction.client);
  const given = { options: optionsOf(interaction, command), caller, say, platform };
  const hidden = isPrivate(command, given, context);
  const send = () => interaction.deferReply(hidden ? EPHEMERAL : {});
  if (!(await acknowledge(interaction, send, context))) return;
  interaction.ephemeral = hidden;
  const seen = { alone: hidden, opensThreads: caller.opensThreads && !hidden };
  const asked = { ...given, caller: { ...caller, ...seen } };
  const progress = new Progress((reply) => interaction.editReply(render(reply)));
  const { question } = asked.options;
  const { log, timing, metrics } = context;
  const telling = { where: `/${interaction.commandName}`, question, say, log, timing, metrics };
  const reply = await runSafely(
    () => replyTo(interaction, command, { ...asked, progress: progress.show }, context),
    telling,
  );
  await progress.end();
  await deliver(interaction, reply, telling);
}

/** A subcommand has the name of its command before its own. */
function commandFor(interaction: CommandInteraction, { commands }: Context): Command | undefined {
  if (interaction.isMessageContextMenuCommand())
    return Object.values(commands).find(
      ({ messageMenu }) => messageMenu === interaction.commandName,
    );
  const parts = [interaction.commandName, interaction.options.getSubcommand(false)];
  return named(commands, parts.filter(Boolean).join(' '));
}

/** What tells where a reply goes must not fail: in doubt it goes to the caller alone. */
function isPrivate(
  command: Command | undefined,
  asked: Omit<Call, 'progress'>,
  { bot, log }: Context,
): boolean {
  try {
    if (isSilent(asked.caller, bot.records)) return true;
    const standard =
      command?.access !== 'everyone' || settingsOf(asked.caller.server, bot.records).private;
    return command?.isPrivate?.(asked, bot) ?? standard;
  } catch (error) {
    log.warn('Whether a reply is private could not be told.', {
      where: `/${command?.name}`,
      error,
    });
    return true;
  }
}

async function replyTo(
  interaction: CommandInteraction,
  command: Command | undefined,
  call: Call,
  { bot, queue }: Context,
): Promise<Reply> {
  if (!command) return notice(call.say.errors.noCommand(interaction.commandName));
  const typed = typedName(call.caller.locale, command.name);
  const refusal = refuse(command.access, call.caller, `/${typed}`, call.say);
  return refusal ? notice(refusal) : queue.inTurn(command, call, () => command.run(call, bot));
}

function optionsOf(
  interaction: CommandInteraction,
  command: Command | undefined,
): Record<string, string> {
  if (interaction.isMessageContextMenuCommand()) {
    const first = command?.options[0]?.name;
    return first ? { [first]: toldIn(interaction.targetMessage) } : {};
  }
  const given = interaction.options.data.flatMap((option) => option.options ?? [option]);
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value ?? '').trim()]));
}
