import { afterEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/bot/action.js';
import { Queue } from '../../../src/bot/admission/queue.js';
import { commands } from '../../../src/bot/commands/index.js';
import { notice } from '../../../src/bot/reply.js';
import type { Answer } from '../../../src/retrieval/answer.js';
import { FakeCommands } from '../../support/discord/commands.js';
import { DiscordDouble } from '../../support/discord/double.js';
import { type Session, startBot, type startSession } from '../../support/discord/session.js';
import { BOT, CHANNEL_ID, GUILD_ID } from '../../support/discord/world.js';
import { alone, citationOf, FakeBot } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const issue = issueOf('The Review', '2025-06');
const manager = { permissions: 'manager' } as const;
let session: Session;
let bot: FakeBot;

afterEach(() => session.close());

/** The real commands, and an action of each kind. */
async function start(more: Parameters<typeof startSession>[3] = {}, actions = {}) {
  bot = new FakeBot([issue]);
  bot.answer = answerOf('high');
  const table = Object.assign(new FakeCommands(), { table: { ...commands } });
  const discord = await DiscordDouble.start();
  discord.gateway.allowsMessageContent = true;
  const log: string[] = [];
  const running = await startBot(discord, table, log, undefined, actions, { bot, ...more });
  const close = async () => {
    await running.stop();
    await discord.close();
  };
  session = { discord, commands: table, log, close };
  return discord;
}

const answerOf = (confidence: 'high' | 'medium' | 'low'): Answer => ({
  ...alone,
  found: true,
  confidence,
  understood: null,
  citations: [citationOf({ issue, text: 'It opens in May.' })],
});

/** Sends a message that is surely dealt with when the next one is answered. */
async function sayAndSettle(content: string): Promise<void> {
  session.discord.say({ content });
  await session.discord.dm('Last?');
}

const inChannel = () =>
  session.discord.requests.filter(
    ({ method, path }) => method === 'POST' && path.startsWith(`/channels/${CHANNEL_ID}/`),
  );

describe('/config on Discord', () => {
  test('refuses members, whoever carries the bot along, and direct messages', async () => {
    const discord = await start();
    const refusals = [
      [{}, 'for those who may manage this server'],
      [{ permissions: 'administrator', carried: true }, 'for those who may manage this server'],
      [{ where: 'dm' }, 'works in a server only'],
    ] as const;
    for (const [by, said] of refusals)
      for (const name of ['show', 'answer', 'silent', 'publication', 'private']) {
        const options = { channel: CHANNEL_ID, on: true };
        const { callback, final } = await discord.slash(`config ${name}`, options, by);
        expect(final.text).toContain(said);
        expect(callback.ephemeral).toBe(true);
      }
    expect(bot.records.servers.get(GUILD_ID)).toBeUndefined();
  });

  test('lets managers and administrators, and names channels', async () => {
    const discord = await start();
    const { final } = await discord.slash('config silent', { channel: CHANNEL_ID }, manager);
    expect(final.text).toContain(`<#${CHANNEL_ID}>`);
    const administrator = { permissions: 'administrator' } as const;
    const off = { channel: CHANNEL_ID, on: false };
    expect((await discord.slash('config silent', off, administrator)).final.text).not.toContain(
      '<#',
    );
  });

  test('private makes replies private', async () => {
    const discord = await start();
    expect((await discord.slash('help')).callback.ephemeral).toBe(false);
    await discord.slash('config private', { on: true }, manager);
    expect((await discord.slash('help')).callback.ephemeral).toBe(true);
    expect((await discord.slash('help', {}, { where: 'dm' })).callback.ephemeral).toBe(false);
  });
});

describe('a silent channel', () => {
  test('gets no reply to a mention, and private ones to commands', async () => {
    const discord = await start();
    await discord.slash('config silent', { channel: CHANNEL_ID }, manager);
    discord.say({ content: `<@${BOT.id}> When does it open?`, mentions: [BOT] });
    await discord.dm('Last?');
    expect(inChannel()).toEqual([]);
    expect((await discord.slash('help')).callback.ephemeral).toBe(true);
  });

  test('gets what a button would tell the channel told to whoever pressed it, and no thread', async () => {
    const action = (name: string, reply: Action['reply']): Action => ({
      name,
      reply,
      access: 'everyone',
      run: async () => notice('Told.'),
    });
    const discord = await start(
      {},
      { a: action('aloud', 'channel'), t: action('thread', 'thread') },
    );
    const message = (await discord.slash('help')).final;
    await discord.slash('config silent', { channel: CHANNEL_ID }, manager);
    const { followUps } = discord.press(message, { id: 'aloud' });
    const told = await discord.until(() => followUps[0], 'a reply');
    expect([told.text, told.ephemeral]).toEqual(['Told.', true]);
    const thread = discord.press(message, { id: 'thread' });
    const refusal = await discord.until(() => thread.callback, 'a refusal');
    expect(JSON.stringify(refusal.data)).toContain('A thread cannot be opened here.');
    expect(refusal.ephemeral).toBe(true);
    expect([...discord.threads, ...inChannel()]).toEqual([]);
  });
});

describe('a channel where the bot answers', () => {
  const question = 'When does the bridge open?';
  const answering = async (more = {}) => {
    const discord = await start({ readsEverything: true, ...more });
    await discord.slash('config answer', { channel: CHANNEL_ID }, manager);
    return discord;
  };

  test('gets the answer to a question that mentions nobody', async () => {
    const discord = await answering();
    const id = discord.say({ content: question });
    const isReply = () =>
      discord.messages.find(({ body }) => body.message_reference?.message_id === id);
    const reply = await discord.until(isReply, 'an answer');
    expect(reply.text).toContain('It opens in May.');
    expect(inChannel().map(({ path }) => path)).toEqual([`/channels/${CHANNEL_ID}/messages`]);
  });

  test('gets not even a sign of typing where the bot is not sure, or there is no question', async () => {
    await answering();
    for (const confidence of ['medium', 'low'] as const) {
      bot.answer = answerOf(confidence);
      await sayAndSettle(question);
    }
    bot.answer = { ...alone, found: false, refusal: { kind: 'period', sentence: '' }, nearest: [] };
    await sayAndSettle(question);
    bot.answer = answerOf('high');
    await sayAndSettle('The bridge opens in May.');
    expect(inChannel()).toEqual([]);
  });

  test('gets nothing of what people write in other channels', async () => {
    await start({ readsEverything: true });
    await sayAndSettle(question);
    expect(inChannel()).toEqual([]);
    expect(bot.asked.map((asked) => asked.question)).toEqual(['Last?']);
  });

  test('gets nothing while the queue is full or the person asks too often', async () => {
    const allowance = { questions: 1, seconds: 600 };
    await answering({ queue: new Queue({ running: 1, waiting: 1, allowance }) });
    await session.discord.slash('ask', { question: 'First?' });
    await sayAndSettle(question);
    expect(inChannel()).toEqual([]);
  });

  test('gets nothing without the intent, and the command says how to have it', async () => {
    const discord = await answering({ readsEverything: false });
    const { final } = await discord.slash('config show', {}, manager);
    expect(final.text).toContain('DISCORD_MESSAGE_CONTENT=on');
    await sayAndSettle(question);
    expect(inChannel()).toEqual([]);
  });
});
