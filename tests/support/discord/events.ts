import { type Exchange, messageJson, type SentMessage } from './exchange.js';
import {
  BOT,
  CHANNEL_ID,
  channelJson,
  DM_CHANNEL_ID,
  GUILD_ID,
  memberJson,
  PERMISSIONS,
  POST_ID,
  READER,
  snowflake,
  THREAD_ID,
  type User,
  userJson,
} from './world.js';

export type Where = 'guild' | 'dm' | 'thread' | 'post';

export interface Caller {
  /** Default: `guild`. */
  readonly where?: Where;
  /** The channel or thread, where it is none of these. */
  readonly channel?: string;
  /** In the server; default: `member`. */
  readonly permissions?: keyof typeof PERMISSIONS;
  readonly user?: User;
  readonly locale?: string;
  /** The user brought the bot along; the server did not invite it. */
  readonly carried?: boolean;
}

export interface OptionValue {
  readonly name: string;
  readonly value: string | boolean;
  readonly focused?: boolean;
}

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;

/** A slash command, its options still without a type. */
export const slashData = (name: string, options: readonly OptionValue[]) => ({
  id: '500000000000000001',
  type: 1,
  name,
  options: options.map((option) => ({
    ...option,
    type: typeof option.value === 'boolean' ? 5 : 3,
  })),
});

/** "config show" as Discord sends it: a command with a subcommand. */
export function commandData(name: string, options: readonly OptionValue[]) {
  const [top = '', sub] = name.split(' ');
  const data = slashData(top, options);
  return sub ? { ...data, options: [{ type: 1, name: sub, options: data.options }] } : data;
}

const CHANNELS: Readonly<Record<Where, string>> = {
  guild: CHANNEL_ID,
  dm: DM_CHANNEL_ID,
  thread: THREAD_ID,
  post: POST_ID,
};

export const channelOf = ({
  where = 'guild',
  channel,
}: Pick<Caller, 'where' | 'channel'>): string => channel ?? CHANNELS[where];

/** The data of INTERACTION_CREATE. @param message where the button is that was pressed */
export function interactionEvent(
  exchange: Exchange,
  type: number,
  data: object,
  { where, permissions = 'member', user = READER, locale = 'en-US', carried = false }: Caller,
  message?: object,
): object {
  const common = {
    id: exchange.id,
    application_id: BOT.id,
    type,
    token: exchange.token,
    version: 1,
    data,
    ...(message && { message }),
    channel_id: exchange.channelId,
    channel: channelJson(exchange.channelId),
    locale,
    entitlements: [],
    app_permissions: PERMISSIONS.member,
    attachment_size_limit: 10_485_760,
  };
  if (where === 'dm')
    return { ...common, user: userJson(user), context: 1, authorizing_integration_owners: {} };
  return {
    ...common,
    guild_id: GUILD_ID,
    guild_locale: 'en-US',
    context: 0,
    authorizing_integration_owners: carried ? { '1': user.id } : { '0': GUILD_ID },
    member: { ...memberJson(PERMISSIONS[permissions]), user: userJson(user) },
  };
}

export interface Message extends Omit<Caller, 'permissions'> {
  readonly content: string;
  readonly mentions?: readonly User[];
  readonly mentionsEveryone?: boolean;
  readonly repliesTo?: SentMessage;
  /** Discord keeps its text back, as it does with replies to what a command has answered. */
  readonly withheld?: boolean;
}

/**
 * The data of MESSAGE_CREATE. @param readsEverything for a bot with the intent for message content;
 * others read direct messages and those that mention them
 */
export function messageEvent(message: Message, readsEverything = false) {
  const { where, user = READER, mentions = [], repliesTo, withheld = false } = message;
  const isOurs = where === 'dm' || (!withheld && mentions.some(({ id }) => id === BOT.id));
  const channelId = channelOf(message);
  return {
    id: snowflake(),
    channel_type: channelJson(channelId).type,
    ...(where !== 'dm' && { guild_id: GUILD_ID }),
    ...(where !== 'dm' && { member: memberJson(PERMISSIONS.member) }),
    channel_id: channelId,
    author: userJson(user),
    content: readsEverything || isOurs ? message.content : '',
    mentions: mentions.map(userJson),
    mention_everyone: message.mentionsEveryone ?? false,
    mention_roles: [],
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    attachments: [],
    embeds: [],
    pinned: false,
    ...(repliesTo ? replyJson(repliesTo) : { type: 0 }),
    flags: 0,
  };
}

const replyJson = (to: SentMessage) => ({
  type: 19,
  message_reference: { message_id: to.id, channel_id: to.channelId, guild_id: GUILD_ID },
  referenced_message: messageJson(to),
});
