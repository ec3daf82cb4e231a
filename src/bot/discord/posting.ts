import {
  type Client,
  DiscordAPIError,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  SnowflakeUtil,
} from 'discord.js';
import type { Announcement, Announcer, Outcome } from '../subscriptions/announcer.js';
import { isDiscordError } from './delivery.js';
import { render } from './render.js';

/** By the names that Discord shows. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
] as const;
const NEEDED_IN_THREADS = [
  NEEDED[0],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  NEEDED[2],
] as const;

const GONE: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownChannel]);
const NO_ACCESS: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.MissingAccess]);

/** @returns `null` if nobody can write there, or it is not of that server */
export async function missingPermissions(
  client: Client,
  id: string,
  server: string | null,
): Promise<readonly string[] | null> {
  try {
    const channel = await client.channels.fetch(id);
    if (!channel?.isTextBased() || channel.isDMBased() || channel.guildId !== server) return null;
    const mine = channel.permissionsFor(await channel.guild.members.fetchMe());
    const needed = channel.isThread() ? NEEDED_IN_THREADS : NEEDED;
    return needed.filter(([, flag]) => !mine.has(flag)).map(([name]) => name);
  } catch (error) {
    if (isDiscordError(error, NO_ACCESS)) return [NEEDED[0][0]];
    if (isDiscordError(error, GONE)) return null;
    throw error;
  }
}

export const announcerOf = (client: Client<true>): Announcer => ({
  serves: (server) => client.guilds.cache.has(server),
  post: (announcement) => post(client, announcement),
  hasPosted: (announcement, since) => hasPosted(client, announcement, since),
});

async function post(client: Client, { channel: id, reply, nonce }: Announcement): Promise<Outcome> {
  try {
    const channel = await textChannel(client, id);
    if (!channel) return 'gone';
    await channel.send({ ...render(reply), nonce, enforceNonce: true });
    return 'sent';
  } catch (error) {
    if (isDiscordError(error, GONE)) return 'gone';
    if (error instanceof DiscordAPIError && error.status === 403) return 'refused';
    throw error;
  }
}

/** Discord compares nonces for a few minutes only; after that its own messages tell the bot. */
async function hasPosted(
  client: Client<true>,
  { channel: id, reply }: Announcement,
  since: number,
): Promise<boolean> {
  const channel = await textChannel(client, id);
  if (!channel) return false;
  const after = SnowflakeUtil.generate({ timestamp: since - CLOCKS_MS }).toString();
  const [title] = render(reply).embeds.map((embed) => embed.title);
  const messages = await channel.messages.fetch({ after, limit: 100, cache: false });
  return messages.some(
    ({ author, embeds }) => author.id === client.user.id && embeds[0]?.title === title,
  );
}

/** Discord's clock and ours may differ. */
const CLOCKS_MS = 60_000;

async function textChannel(client: Client, id: string): Promise<GuildTextBasedChannel | null> {
  const channel = await client.channels.fetch(id);
  return channel?.isTextBased() && !channel.isDMBased() ? channel : null;
}
