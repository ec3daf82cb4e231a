import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { subscribe } from '../../../src/bot/commands/subscribe.js';
import type { RunningDiscord } from '../../../src/bot/discord/login.js';
import { notice } from '../../../src/bot/reply.js';
import type { Announcement } from '../../../src/bot/subscriptions/announcer.js';
import { FakeCommands } from '../../support/discord/commands.js';
import { DiscordDouble } from '../../support/discord/double.js';
import { refused } from '../../support/discord/faults.js';
import { startBot } from '../../support/discord/session.js';
import {
  CHANNEL_ID,
  DM_CHANNEL_ID,
  GUILD_ID,
  READ_ONLY_CHANNEL_ID,
} from '../../support/discord/world.js';

const POST = /^POST \/channels\/\d+\/messages$/;

let discord: DiscordDouble;
let running: RunningDiscord;

beforeEach(async () => {
  const commands = new FakeCommands();
  commands.table.subscribe = subscribe;
  discord = await DiscordDouble.start();
  running = await startBot(discord, commands, []);
});

afterEach(async () => {
  await running.stop();
  await discord.close();
});

const announcement = (more: Partial<Announcement> = {}): Announcement => ({
  channel: CHANNEL_ID,
  reply: { ...notice('It is out.'), title: 'The *Heron*, June 2025' },
  nonce: 'one',
  ...more,
});

describe('an announcement', () => {
  test('is posted once under its nonce, and found again by what it says', async () => {
    const { announcer } = running;
    const since = Date.now();
    expect(await announcer.hasPosted(announcement(), since)).toBe(false);
    expect(await announcer.post(announcement())).toBe('sent');
    expect(await announcer.post(announcement())).toBe('sent');
    expect(discord.messages.map(({ text }) => text)).toEqual([
      'The *Heron*, June 2025\nIt is out.',
    ]);
    expect(await announcer.hasPosted(announcement(), since)).toBe(true);
    const other = announcement({ reply: { ...notice('It is out.'), title: 'July' } });
    expect(await announcer.hasPosted(other, since)).toBe(false);
    expect(await announcer.hasPosted(announcement(), since + 3_600_000)).toBe(false);
  });

  test.each([
    [404, 10003, 'gone'],
    [403, 50001, 'refused'],
    [403, 50013, 'refused'],
  ] as const)('that Discord answers with %s %s is %s', async (status, code, outcome) => {
    discord.fail({ on: POST, answer: refused(status, code) });
    expect(await running.announcer.post(announcement())).toBe(outcome);
  });

  test('that fails otherwise is an error', async () => {
    discord.fail({ on: POST, answer: refused(400, 50035) });
    await expect(running.announcer.post(announcement())).rejects.toThrow();
  });

  test('is a matter of the servers that this process is connected for', () => {
    expect([GUILD_ID, '1'].map((id) => running.announcer.serves(id))).toEqual([true, false]);
  });
});

describe('/subscribe', () => {
  const ask = async (options: Record<string, string>) =>
    (await discord.slash('subscribe', options, { permissions: 'manager' })).final.text;

  test('is private, and takes this channel where the bot may write', async () => {
    const { callback, final } = await discord.slash('subscribe', {}, { permissions: 'manager' });
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toContain('Each new issue will be announced there');
  });

  test('names the permissions that a channel denies, and refuses what is no channel of the server', async () => {
    expect(await ask({ channel: READ_ONLY_CHANNEL_ID })).toContain(
      'allow me Send Messages, Embed Links.',
    );
    expect(await ask({ channel: DM_CHANNEL_ID })).toContain('choose a text channel');
  });

  test('is refused to who may not manage the server', async () => {
    const { final } = await discord.slash('subscribe');
    expect(final.text).toBe('/subscribe is for those who may manage this server.');
  });
});
