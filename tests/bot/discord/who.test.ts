import { afterAll, describe, expect, test } from '@jest/globals';
import { BaseInteraction, Client, GatewayIntentBits, Message } from 'discord.js';
import { authorOf, callerOf, platformOf } from '../../../src/bot/discord/who.js';
import {
  type Caller,
  channelOf,
  INTERACTION,
  interactionEvent,
  messageEvent,
  slashData,
} from '../../support/discord/events.js';
import {
  BOT,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  GUILD_ID,
  guildJson,
  memberJson,
  PERMISSIONS,
  READER,
  snowflake,
  THREAD_ID,
  userJson,
} from '../../support/discord/world.js';

const clients: Client[] = [];
afterAll(() => Promise.all(clients.map((client) => client.destroy())));

/** discord.js as it is after the gateway has told it of our server. */
function clientIn(guild: object = guildJson()): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds] });
  clients.push(client);
  make(client, 'users', userJson(READER));
  client.user = make(client, 'users', userJson(BOT)) as typeof client.user;
  make(client, 'guilds', guild);
  return client;
}

/** Its own way of putting what came into a cache. */
const make = (client: Client, manager: 'users' | 'guilds', data: object): unknown =>
  (client[manager] as unknown as { _add(data: object): unknown })._add(data);

type Event = ReturnType<typeof eventOf>;
function eventOf(caller: Caller) {
  const exchange = { id: snowflake(), token: 'any', channelId: channelOf(caller) } as Parameters<
    typeof interactionEvent
  >[0];
  return interactionEvent(exchange, INTERACTION.command, slashData('ask', []), caller);
}

/** discord.js keeps its constructors to itself. */
const interactionOf = (client: Client, event: Event): BaseInteraction =>
  Reflect.construct(BaseInteraction, [client, event]) as BaseInteraction;
const messageOf = (client: Client, event: object): Message =>
  Reflect.construct(Message, [client, event]) as Message;

const calledBy = (caller: Caller, change: object = {}) =>
  callerOf(interactionOf(clientIn(), { ...eventOf(caller), ...change }));

describe('who calls', () => {
  test.each<[Caller, object]>([
    [{}, { rank: 'member', server: GUILD_ID, place: CHANNEL_ID, opensThreads: true }],
    [{ permissions: 'reader' }, { rank: 'member', opensThreads: false }],
    [{ permissions: 'manager' }, { rank: 'manager' }],
    [{ permissions: 'administrator' }, { rank: 'administrator' }],
    [
      { permissions: 'administrator', carried: true },
      { rank: 'member', opensThreads: false },
    ],
    [
      { permissions: 'administrator', where: 'dm' },
      { rank: 'member', server: null, place: DM_CHANNEL_ID, opensThreads: false },
    ],
    [{ where: 'thread' }, { place: THREAD_ID, channel: CHANNEL_ID, opensThreads: false }],
    [{ locale: 'de' }, { locale: 'de' }],
  ])('from %j is %j', (caller, expected) => {
    expect(calledBy(caller)).toMatchObject({ user: READER.id, alone: false, ...expected });
  });

  test('is a member without rights where Discord does not say what they may', () => {
    const { permissions: _, ...member } = memberJson(PERMISSIONS.administrator);
    const change = { member: { ...member, user: userJson(READER) } };
    expect(calledBy({}, change)).toMatchObject({ rank: 'member', opensThreads: false });
  });

  test('opens no thread where the bot may not', () => {
    expect(calledBy({}, { app_permissions: PERMISSIONS.reader }).opensThreads).toBe(false);
  });

  test('is in a place of their own where Discord names no channel', () => {
    const alone = { place: READER.id, channel: READER.id, opensThreads: false };
    expect(calledBy({}, { channel: undefined, channel_id: undefined })).toMatchObject(alone);
  });
});

describe('who writes', () => {
  const written = (client: Client, where: Caller['where'] = 'guild') =>
    authorOf(messageOf(client, messageEvent({ content: 'Hi', where })));

  test('is a member, whose thread is one of its channel', () => {
    const author = { user: READER.id, server: GUILD_ID, channel: CHANNEL_ID, rank: 'member' };
    expect(written(clientIn())).toEqual({
      ...author,
      place: CHANNEL_ID,
      alone: false,
      opensThreads: true,
      locale: 'en-US',
    });
    expect(written(clientIn(), 'thread')).toMatchObject({
      ...author,
      place: THREAD_ID,
      opensThreads: false,
    });
  });

  test('opens no thread where nothing is known of what the bot may', () => {
    expect(written(clientIn({ ...guildJson(), members: [] })).opensThreads).toBe(false);
  });

  test('opens no thread where everyone may not', () => {
    const [everyone] = guildJson().roles;
    const roles = [{ ...everyone, permissions: PERMISSIONS.reader }];
    expect(written(clientIn({ ...guildJson(), roles })).opensThreads).toBe(false);
  });

  test('has no server in a direct message', () => {
    expect(written(clientIn(), 'dm')).toMatchObject({ server: null, opensThreads: false });
  });
});

describe('the platform', () => {
  test('has no latency before the first heartbeat, then whole milliseconds', () => {
    const client = clientIn();
    expect(platformOf(client).latencyMs).toBeNull();
    const measured = { ws: { ping: 41.6 }, options: client.options } as Client;
    expect(platformOf(measured).latencyMs).toBe(42);
  });

  test('reads everything only with the intent for it', () => {
    expect(platformOf(clientIn()).readsEverything).toBe(false);
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    const client = new Client({ intents });
    clients.push(client);
    expect(platformOf(client).readsEverything).toBe(true);
  });
});
