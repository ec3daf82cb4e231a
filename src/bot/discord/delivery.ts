import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
  userMention,
} from 'discord.js';
import type { Reply } from '../reply.js';
import type { Log } from './context.js';
import { render } from './render.js';
import { failureReply } from './run-command.js';

/** An interaction's reply can be edited for 15 minutes, and only while it exists. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
]);

/** Says the last word of an interaction, by another way where its own is closed. */
export async function deliver(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
  log: Log,
): Promise<void> {
  try {
    await interaction.editReply(render(reply));
  } catch (error) {
    if (isDiscordError(error, GONE)) await sendAnew(interaction, reply);
    else {
      const failed = failureReply(error, `The reply to /${interaction.commandName}`, log);
      await interaction.editReply(render(failed));
    }
  }
}

/** What was private stays so: it goes to the user, not to the channel. Mentions ping nobody. */
async function sendAnew(interaction: ChatInputCommandInteraction, reply: Reply): Promise<void> {
  const content = `${userMention(interaction.user.id)} /${interaction.commandName}:`;
  if (interaction.ephemeral) {
    await interaction.user.send(render(reply));
    return;
  }
  const channel = await interaction.client.channels.fetch(interaction.channelId);
  if (channel?.isSendable()) await channel.send({ content, ...render(reply) });
}

export const isDiscordError = (
  error: unknown,
  codes: ReadonlySet<number | string>,
): error is DiscordAPIError => error instanceof DiscordAPIError && codes.has(error.code);
