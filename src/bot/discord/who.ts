import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Channel,
  ChannelType,
  type Client,
  GatewayIntentBits,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Caller, Rank } from '../caller.js';
import type { Platform } from '../platform.js';
import { missingPermissions } from './posting.js';

/** Discord signs what a member may do in every interaction; it is never looked up in a cache. */
export const callerOf = (interaction: BaseInteraction): Caller => ({
  user: interaction.user.id,
  place: placeOf(interaction),
  channel: parentOf(interaction.channel) ?? placeOf(interaction),
  server: interaction.guildId,
  rank: isAtHome(interaction) ? rankOf(interaction.memberPermissions) : 'member',
  alone: isOnEphemeral(interaction),
  opensThreads:
    isAtHome(interaction) &&
    takesThreads(interaction.channel?.type) &&
    !isOnEphemeral(interaction) &&
    interaction.memberPermissions?.has(OPENS_THREADS) === true &&
    interaction.appPermissions.has(HOLDS_THREADS),
  locale: interaction.locale,
});

/** Whoever writes a message is a member: messages only ask, and whatever needs more is a command. */
export const authorOf = (message: Message): Caller => ({
  user: message.author.id,
  place: message.channelId,
  channel: parentOf(message.channel) ?? message.channelId,
  server: message.guildId,
  rank: 'member',
  alone: false,
  opensThreads: canOpenThreads(message),
  locale: message.guild?.preferredLocale ?? 'en-US',
});

const OPENS_THREADS = PermissionFlagsBits.CreatePublicThreads;
const HOLDS_THREADS = [OPENS_THREADS, PermissionFlagsBits.SendMessagesInThreads];

/** A post in a forum is a thread already, and threads have none of their own. */
const takesThreads = (type: ChannelType | undefined): boolean =>
  type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;

const isOnEphemeral = (interaction: BaseInteraction): boolean =>
  'message' in interaction &&
  (interaction.message as Message | null)?.flags.has(MessageFlags.Ephemeral) === true;

function canOpenThreads(message: Message): boolean {
  if (!message.inGuild() || !takesThreads(message.channel.type)) return false;
  const [us, them] = [message.guild.members.me, message.member].map(
    (member) => member && message.channel.permissionsFor(member),
  );
  return us?.has(HOLDS_THREADS) === true && them?.has(OPENS_THREADS) === true;
}

/**
 * In a server that the bot was invited to. A user can carry the bot into any other, whose
 * administrators are none of ours.
 */
const isAtHome = (interaction: BaseInteraction): boolean =>
  interaction.inGuild() &&
  interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] ===
    interaction.guildId;

function rankOf(permissions: Readonly<PermissionsBitField> | null): Rank {
  if (permissions?.has(PermissionFlagsBits.Administrator)) return 'administrator';
  return permissions?.has(PermissionFlagsBits.ManageGuild) ? 'manager' : 'member';
}

const placeOf = ({ channelId, user }: BaseInteraction): string => channelId ?? user.id;

const parentOf = (channel: Channel | null): string | null =>
  channel?.isThread() ? channel.parentId : null;

export const platformOf = (client: Client): Platform => ({
  latencyMs: client.ws.ping >= 0 ? Math.round(client.ws.ping) : null,
  missingPermissions: (channel, server) => missingPermissions(client, channel, server),
  hasButtons: true,
  readsEverything: client.options.intents.has(GatewayIntentBits.MessageContent),
});
