import {
  type CommandInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
  userMention,
} from 'discord.js';
import type { Reply } from '../reply.js';
import { EPHEMERAL, isEphemeral } from './ephemeral.js';
import { isPassing, patiently } from './passing.js';
import type { PressInteraction } from './presses.js';
import { type Payload, render } from './render.js';
import { failureReply, type Telling } from './run-safely.js';

type Acknowledged = CommandInteraction | PressInteraction;

/** Where the last word of an interaction goes. */
export type Where = 'instead' | 'private' | 'channel';

const SEND: Record<Where, (interaction: Acknowledged, payload: Payload) => Promise<unknown>> = {
  instead: (interaction, payload) => interaction.editReply(payload),
  private: (interaction, payload) => interaction.followUp({ ...payload, ...EPHEMERAL }),
  channel: (interaction, payload) => interaction.followUp(payload),
};

/** An interaction's reply can be edited for 15 minutes, and only while it exists. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
]);

/** Somebody deleted what was to be edited. */
const DELETED: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownMessage]);

/** Says the last word of an interaction, by another way where its own is closed. */
export async function deliver(
  interaction: Acknowledged,
  reply: Reply,
  telling: Telling,
  where: Where = 'instead',
): Promise<void> {
  // An edit can be made twice; a message that was lost on its way back would stand there twice.
  const pauses = where === 'instead' ? telling.timing.resend : [];
  try {
    await patiently(() => SEND[where](interaction, render(reply)), pauses);
  } catch (error) {
    if (isPassing(error)) throw error;
    if (isDiscordError(error, GONE)) await sendAnew(interaction, reply, telling, where);
    else if (isDiscordError(error, DELETED)) await SEND.private(interaction, render(reply));
    else await SEND[where](interaction, render(failureReply(error, telling)));
  }
}

/** What was private stays so: it goes to the user, not to the channel. Mentions ping nobody. */
async function sendAnew(
  interaction: Acknowledged,
  reply: Reply,
  { where: what }: Telling,
  where: Where,
): Promise<void> {
  const content = `${userMention(interaction.user.id)} ${what}:`;
  if (where === 'private' || isEphemeral(interaction)) {
    await interaction.user.send(render(reply));
    return;
  }
  const channel = interaction.channelId
    ? await interaction.client.channels.fetch(interaction.channelId)
    : null;
  if (channel?.isSendable()) await channel.send({ content, ...render(reply) });
}

export const isDiscordError = (
  error: unknown,
  codes: ReadonlySet<number | string>,
): error is DiscordAPIError => error instanceof DiscordAPIError && codes.has(error.code);
