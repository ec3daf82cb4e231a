import {
  type CommandInteraction,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  userMention,
} from 'discord.js';
import type { Reply } from '../reply.js';
import type { PressInteraction } from './presses.js';
import { render } from './render.js';
import { failureReply, type Telling } from './run-safely.js';

/** An interaction's reply can be edited for 15 minutes, and only while it exists. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
]);

/** Says the last word of an interaction, by another way where its own is closed. */
export async function deliver(
  interaction: CommandInteraction | PressInteraction,
  reply: Reply,
  telling: Telling,
): Promise<void> {
  try {
    await interaction.editReply(render(reply));
  } catch (error) {
    if (isDiscordError(error, GONE)) await sendAnew(interaction, reply, telling);
    else await interaction.editReply(render(failureReply(error, telling)));
  }
}

/** What was private stays so: it goes to the user, not to the channel. Mentions ping nobody. */
async function sendAnew(
  interaction: CommandInteraction | PressInteraction,
  reply: Reply,
  { where }: Telling,
): Promise<void> {
  const content = `${userMention(interaction.user.id)} ${where}:`;
  if (interaction.ephemeral || isEphemeralMessage(interaction)) {
    await interaction.user.send(render(reply));
    return;
  }
  const channel = interaction.channelId
    ? await interaction.client.channels.fetch(interaction.channelId)
    : null;
  if (channel?.isSendable()) await channel.send({ content, ...render(reply) });
}

const isEphemeralMessage = (interaction: CommandInteraction | PressInteraction): boolean =>
  'message' in interaction && (interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false);

export const isDiscordError = (
  error: unknown,
  codes: ReadonlySet<number | string>,
): error is DiscordAPIError => error instanceof DiscordAPIError && codes.has(error.code);
