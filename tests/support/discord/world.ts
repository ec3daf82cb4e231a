import { randomInt } from 'node:crypto';

/** The one server, its channel and the users that the double knows. */
export const BOT = { id: '100000000000000001', username: 'Backissue', bot: true } as const;
export const GUILD_ID = '200000000000000001';
export const CHANNEL_ID = '300000000000000001';
export const OTHER_CHANNEL_ID = '300000000000000003';
/** Where the bot may read and not write. */
export const READ_ONLY_CHANNEL_ID = '300000000000000007';
export const DM_CHANNEL_ID = '300000000000000002';
/** Opened by a reader in the channel. */
export const THREAD_ID = '300000000000000004';
export const FORUM_ID = '300000000000000005';
/** A thread of the forum. */
export const POST_ID = '300000000000000006';
export const READER = { id: '400000000000000001', username: 'reader', bot: false } as const;
export const OTHER_READER = { id: '400000000000000003', username: 'other', bot: false } as const;
export const OTHER_BOT = { id: '400000000000000002', username: 'other-bot', bot: true } as const;

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;
const CREATE_PUBLIC_THREADS = 1n << 35n;
/**
 * View Channel, Send Messages, Embed Links, Read Message History, Use Application Commands, and Send
 * Messages in Threads.
 */
const READER_ONLY =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 31n) | (1n << 38n);
const MEMBER = READER_ONLY | CREATE_PUBLIC_THREADS;

export const PERMISSIONS = {
  /** Who may open no threads. */
  reader: String(READER_ONLY),
  member: String(MEMBER),
  manager: String(MEMBER | MANAGE_GUILD),
  administrator: String(MEMBER | ADMINISTRATOR),
} as const;

/** Ids grow, as discord.js reads the time from them. */
let last = BigInt(Date.now() - Date.UTC(2015, 0)) << 22n;
export const snowflake = (): string => {
  last += BigInt(randomInt(1, 1000));
  return String(last);
};

export const userJson = (user: User) => ({
  ...user,
  discriminator: '0',
  global_name: user.username,
  avatar: null,
});

export const memberJson = (permissions: string) => ({
  roles: [],
  permissions,
  joined_at: '2025-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
});

/** Of everyone: Send Messages and Embed Links. */
const overwritesOf = (id: string) =>
  id === READ_ONLY_CHANNEL_ID
    ? [{ id: GUILD_ID, type: 0, allow: '0', deny: String((1n << 11n) | (1n << 14n)) }]
    : [];

export function channelJson(id: string) {
  if (id === DM_CHANNEL_ID)
    return { id, type: 1, recipients: [userJson(READER)], last_message_id: null };
  if (id === POST_ID) return threadJson(id, 'A post', FORUM_ID);
  const type = {
    [CHANNEL_ID]: 0,
    [OTHER_CHANNEL_ID]: 0,
    [READ_ONLY_CHANNEL_ID]: 0,
    [FORUM_ID]: 15,
  }[id];
  // Any other is that of the message which the thread was opened at.
  if (type === undefined) return threadJson(id, 'A thread');
  return {
    id,
    type,
    guild_id: GUILD_ID,
    name: 'general',
    position: 0,
    permission_overwrites: overwritesOf(id),
  };
}

export const threadJson = (
  id: string,
  name: string,
  parent: string = CHANNEL_ID,
  owner: string = READER.id,
) => ({
  id,
  type: 11,
  guild_id: GUILD_ID,
  parent_id: parent,
  owner_id: owner,
  name,
  message_count: 0,
  member_count: 1,
  rate_limit_per_user: 0,
  last_message_id: null,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
  },
});

export const guildJson = () => ({
  id: GUILD_ID,
  name: 'Readers',
  icon: null,
  owner_id: '400000000000000009',
  features: [],
  emojis: [],
  stickers: [],
  roles: [
    { id: GUILD_ID, name: '@everyone', permissions: PERMISSIONS.member, position: 0, color: 0 },
  ],
  channels: [CHANNEL_ID, READ_ONLY_CHANNEL_ID, FORUM_ID].map(channelJson),
  members: [{ ...memberJson(PERMISSIONS.member), user: userJson(BOT) }],
  member_count: 3,
  voice_states: [],
  threads: [channelJson(THREAD_ID), channelJson(POST_ID)],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  preferred_locale: 'en-US',
  unavailable: false,
});
