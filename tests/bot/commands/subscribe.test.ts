import { beforeEach, describe, expect, test } from '@jest/globals';
import { subscribe, unsubscribe } from '../../../src/bot/commands/subscribe.js';
import type { Platform } from '../../../src/bot/platform.js';
import { FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

let bot: FakeBot;
beforeEach(() => {
  bot = new FakeBot([issueOf('The Heron Review', '2025-06'), issueOf('Marsh Daily', '2025-05')]);
});

const channels = () =>
  [...bot.records.subscriptions.entries()].map(({ value }) => [value.channel, value.publication]);
const say = async (
  command: typeof subscribe | typeof unsubscribe,
  options: Record<string, string> = {},
  on: Partial<Platform> = {},
) => saidBy((await use(command, bot, options, { rank: 'manager', locale: 'nl' }, on)).reply);

describe('/subscribe', () => {
  test('and /unsubscribe are for managers', () => {
    expect([subscribe.access, unsubscribe.access]).toEqual(['managers', 'managers']);
  });

  test('subscribes this channel or another, to all or to a publication, and lists what there is', async () => {
    await say(subscribe);
    const said = await say(subscribe, { channel: '77', publication: 'heron' });
    expect(channels()).toEqual([
      ['77', 'The Heron Review'],
      ['channel', null],
    ]);
    expect(said.split('\n').slice(1)).toEqual([
      'New issues are announced in',
      '77: The Heron Review',
      'channel: all publications',
    ]);
    expect([...bot.records.subscriptions.entries()][0]!.value).toMatchObject({
      server: 'server',
      locale: 'nl',
    });
  });

  test('twice says that it is so already', async () => {
    await say(subscribe);
    expect(await say(subscribe)).toContain('announced there already');
    expect(channels()).toHaveLength(1);
  });

  test('names what the bot is not allowed there, and what is no place to write', async () => {
    const missing = ['Send Messages', 'Embed Links'];
    const denied = await say(subscribe, {}, { missingPermissions: async () => missing });
    expect(denied).toContain('allow me Send Messages, Embed Links.');
    const voice = await say(subscribe, {}, { missingPermissions: async () => null });
    expect(voice).toContain('choose a text channel');
    expect(channels()).toEqual([]);
  });

  test('of a publication that there is not says which there are', async () => {
    await expect(say(subscribe, { publication: 'Times' })).rejects.toThrow('The Heron Review');
  });
});

describe('/unsubscribe', () => {
  beforeEach(async () => {
    await say(subscribe);
    await say(subscribe, { publication: 'Marsh Daily' });
    await say(subscribe, { channel: '77' });
  });

  test('ends all subscriptions of a channel', async () => {
    expect(await say(unsubscribe)).toContain('no longer be announced');
    expect(channels()).toEqual([['77', null]]);
  });

  test('ends that to one publication', async () => {
    await say(unsubscribe, { publication: 'Marsh Daily' });
    expect(channels()).toEqual([
      ['77', null],
      ['channel', null],
    ]);
  });

  test('without one says so, and ends none of another server', async () => {
    expect(await say(unsubscribe, { channel: '5' })).toContain('No new issues are announced there');
    await use(unsubscribe, bot, { channel: '77' }, { rank: 'manager', server: 'other' });
    expect(channels()).toHaveLength(3);
  });
});
