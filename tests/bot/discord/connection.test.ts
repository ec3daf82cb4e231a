import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningDiscord, startDiscord } from '../../../src/bot/discord/login.js';
import { notice, type Reply } from '../../../src/bot/reply.js';
import { deferred, FakeCommands } from '../../support/discord/commands.js';
import { DiscordDouble } from '../../support/discord/double.js';
import { patientQueue, startBot } from '../../support/discord/session.js';
import { GUILD_ID } from '../../support/discord/world.js';
import { FakeBot } from '../../support/fake-bot.js';
import { logInto } from '../../support/log-into.js';

let discord: DiscordDouble;
const log: string[] = [];

beforeEach(async () => {
  log.length = 0;
  bot = new FakeBot([]);
  discord = await DiscordDouble.start();
});

afterEach(async () => {
  await running?.stop();
  await discord.close();
});

/** Stopped after the test, so that a failed one leaves no bot behind that reconnects for ever. */
let running: RunningDiscord | undefined;

async function startFake(commands: FakeCommands, guildId?: string): Promise<RunningDiscord> {
  running = await startBot(discord, commands, log, guildId, {}, { bot });
  return running;
}

/** Keeps its records from start to start. */
let bot: FakeBot;

async function startAndStop(commands: FakeCommands, guildId?: string): Promise<void> {
  await (await startFake(commands, guildId)).stop();
}

const puts = (): string[] =>
  discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

describe('registration', () => {
  test('happens in one request, and not again while the commands stay as they are', async () => {
    await startAndStop(new FakeCommands());
    await startAndStop(new FakeCommands());
    expect(puts()).toEqual(['/applications/100000000000000001/commands']);
    expect(log.join()).toContain('Commands for all servers: unchanged.');
  });

  test('happens again when a command changed', async () => {
    await startAndStop(new FakeCommands());
    const changed = new FakeCommands();
    changed.table.help = { ...changed.table.help!, description: 'Says more' };
    await startAndStop(changed);
    expect(puts()).toHaveLength(2);
    expect(discord.commands.global.map(({ description }) => description)).toContain('Says more');
  });

  test('is for one server when one is set, and not repeated there either', async () => {
    await startAndStop(new FakeCommands(), GUILD_ID);
    await startAndStop(new FakeCommands(), GUILD_ID);
    expect(puts()).toEqual([`/applications/100000000000000001/guilds/${GUILD_ID}/commands`]);
    expect(discord.commands.global).toEqual([]);
  });

  test('for one server takes back that for all, of ours only, and says so', async () => {
    await startAndStop(new FakeCommands());
    const other = new FakeCommands();
    other.table.gone = { ...other.table.help!, name: 'others' };
    await startAndStop(other);
    await startAndStop(new FakeCommands(), GUILD_ID);
    expect(discord.commands.global.map(({ name }) => name)).toEqual(['others']);
    expect(discord.commands.guild).toHaveLength(3);
    expect(log.join()).toContain('Removed 3 commands that were registered for all servers before');
  });

  test('for all servers, or for another one, takes back that for the one before, once', async () => {
    const another = '200000000000000002';
    await startAndStop(new FakeCommands(), another);
    await startAndStop(new FakeCommands(), GUILD_ID);
    expect(log.join()).toContain(`Removed the commands that were registered for server ${another}`);
    expect(discord.commands.guild).toHaveLength(3);
    await startAndStop(new FakeCommands());
    expect(discord.commands.guild).toEqual([]);
    expect(discord.commands.global).toHaveLength(3);
    log.length = 0;
    await startAndStop(new FakeCommands());
    expect(log.join()).not.toContain('Removed');
  });

  test('shows a command for administrators to nobody else and in servers only', async () => {
    await startAndStop(new FakeCommands());
    const named = (name: string) => discord.commands.global.find((one) => one.name === name);
    expect(named('reindex')).toMatchObject({
      default_member_permissions: 0,
      contexts: [0],
      integration_types: [0],
    });
    expect(named('ask')).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(named('ask')).not.toHaveProperty('default_member_permissions');
  });

  test('puts required options first and marks those with suggestions', async () => {
    await startAndStop(new FakeCommands());
    const ask = discord.commands.global.find(({ name }) => name === 'ask');
    expect(ask?.options).toMatchObject([
      { name: 'question', required: true, autocomplete: false },
      { name: 'issue', required: false, autocomplete: true },
    ]);
  });

  test('with two words in its name is a command and a subcommand', async () => {
    const commands = new FakeCommands();
    const { help } = commands.table;
    commands.table.show = { ...help!, name: 'config show', access: 'managers' };
    commands.table.channel = { ...help!, name: 'config channel', access: 'managers' };
    await startAndStop(commands);
    const config = discord.commands.global.find(({ name }) => name === 'config');
    expect(config).toMatchObject({ default_member_permissions: 32, contexts: [0] });
    expect(config?.options).toMatchObject([
      { type: 1, name: 'show' },
      { type: 1, name: 'channel' },
    ]);
  });

  test('with a message menu is registered for messages too', async () => {
    const commands = new FakeCommands();
    commands.table.ask = { ...commands.table.ask!, messageMenu: 'Ask about this' };
    await startAndStop(commands);
    const menu = discord.commands.global.find(({ name }) => name === 'Ask about this');
    expect(menu).toMatchObject({ type: 3, contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(menu).not.toHaveProperty('description');
  });

  test('that Discord refuses ends the start with its reason', async () => {
    const bad = new FakeCommands();
    bad.table.help = { ...bad.table.help!, description: 'x'.repeat(101) };
    await expect(startFake(bad)).rejects.toThrow(
      /^Discord did not accept the commands for all servers: Invalid Form Body/,
    );
  });
});

describe('the connection', () => {
  const start = (token: string, apiUrl = discord.apiUrl) =>
    startDiscord({
      token,
      apiUrl,
      commands: {},
      actions: {},
      log: logInto(log),
      bot: new FakeBot([]),
      queue: patientQueue(),
    });

  test('with a wrong token fails with one sentence that says what to check, not the token', async () => {
    for (const token of ['wrong.token', 'wrong token\n', '']) {
      const error = await start(token).catch((thrown: unknown) => thrown);
      expect(String(error)).toMatch(/^Error: Discord refused the token: check DISCORD_TOKEN/);
      if (token) expect(String(error) + log.join()).not.toContain(token.trim());
      expect(error).not.toHaveProperty('cause');
    }
  });

  test('to nowhere says where it tried', async () => {
    const nowhere = await DiscordDouble.start();
    const { apiUrl } = nowhere;
    await nowhere.close();
    await expect(start('right.token', apiUrl)).rejects.toThrow(
      `Could not connect to Discord at ${apiUrl}`,
    );
  });

  test('with an intent that the portal does not allow says how to allow it, and ends', async () => {
    const starting = startBot(
      discord,
      new FakeCommands(),
      log,
      undefined,
      {},
      {
        readsEverything: true,
      },
    );
    await expect(starting).rejects.toThrow(
      'Discord does not allow this bot the text of all messages: in the developer portal, under Bot, switch on the Message Content Intent, or set DISCORD_MESSAGE_CONTENT=off.',
    );
    expect(discord.gateway.identifies).toBe(0);
  });

  test('is resumed when it breaks, without a second login', async () => {
    const commands = new FakeCommands();
    await startFake(commands);
    discord.gateway.drop(4000);
    await discord.until(() => discord.gateway.resumes || undefined, 'the resumption');
    expect((await discord.mention('Still there?')).reply.text).toBe('You asked: Still there?');
    expect(discord.gateway.identifies).toBe(1);
  });

  test('asks for no privileged intent', async () => {
    await startFake(new FakeCommands());
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect(discord.gateway.intents & privileged).toBe(0);
  });

  test('closes only after the answers under way went out', async () => {
    const work = deferred<Reply>();
    const late = new FakeCommands({ ask: () => work.promise });
    const bot = await startFake(late);
    const exchange = discord.startSlash('ask', { question: 'Late?' });
    await discord.until(() => exchange.callback, 'the acknowledgement');
    const stopped = bot.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    work.resolve(notice('Just in time.'));
    await stopped;
    expect(exchange.edits.map(({ text }) => text)).toEqual(['Just in time.']);
    expect(discord.gateway.isConnected).toBe(false);
  });
});
