import { type ChatInputCommandInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../command.js';
import { notice, type Reply } from '../reply.js';
import { type Context, findCommand } from './context.js';
import { deliver } from './delivery.js';
import { Progress } from './progress.js';
import { render } from './render.js';
import { runCommand } from './run-command.js';

/** Discord waits 3 s for the acknowledgement, so it comes before anything else. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<void> {
  const command = findCommand(context.commands, interaction.commandName);
  const isPrivate = command?.access !== 'everyone';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const progress = new Progress((reply) => interaction.editReply(render(reply)));
  const reply = await replyTo(interaction, command, progress, context);
  await progress.end();
  await deliver(interaction, reply, context.log);
}

async function replyTo(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  progress: Progress,
  context: Context,
): Promise<Reply> {
  if (!command) return notice(`There is no command /${interaction.commandName} any more.`);
  const refusal = command.access === 'administrators' ? refuse(interaction) : null;
  if (refusal) return notice(refusal);
  const call = { options: optionsOf(interaction), progress: progress.show };
  return runCommand(command, call, context);
}

/** Discord hides these commands, but a server can open them to anyone: we check on our side too. */
function refuse(interaction: ChatInputCommandInteraction): string | null {
  const name = `/${interaction.commandName}`;
  if (!interaction.inGuild())
    return `${name} works in a server only, for one of its administrators.`;
  if (!interaction.memberPermissions.has(PermissionFlagsBits.Administrator))
    return `${name} is for administrators of this server only.`;
  return null;
}

const optionsOf = (interaction: ChatInputCommandInteraction): Record<string, string> =>
  Object.fromEntries(
    interaction.options.data.map(({ name, value }) => [name, String(value ?? '').trim()]),
  );
