import { beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../src/bot/commands/ask.js';
import { config } from '../../../src/bot/commands/config.js';
import { isAnswering, isSilent, settingsOf } from '../../../src/bot/server-settings.js';
import { FakeBot, saidBy, someone, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

let bot: FakeBot;

beforeEach(() => {
  bot = new FakeBot([issueOf('The Review', '2025-06'), issueOf('Marsh Daily', '2025-05')]);
});

const settings = (server: string | null = 'server') => settingsOf(server, bot.records);
const set = (name: keyof typeof config, options: Record<string, string> = {}, by = {}) =>
  use(config[name], bot, options, { rank: 'manager', ...by });

describe('/config', () => {
  test('is for managers in all its parts', () => {
    for (const [name, command] of Object.entries(config))
      expect([command.name, command.access]).toEqual([name, 'managers']);
  });

  test('shows at first that nothing is set', async () => {
    const { reply } = await set('config show');
    expect(saidBy(reply)).toBe(
      [
        'What is set for this server',
        'Answers every question that it is sure about: in no channel',
        'Says nothing that all can see: in no channel',
        'Publication of questions that name none: all of them',
        'Replies to commands are for the caller alone by default: no',
      ].join('\n'),
    );
  });

  test('adds a channel once, and takes it out', async () => {
    for (const channel of ['1', '2', '1']) await set('config silent', { channel });
    expect(settings().silent).toEqual(['2', '1']);
    const { reply } = await set('config silent', { channel: '2', on: 'false' });
    expect(settings().silent).toEqual(['1']);
    expect(saidBy(reply)).toContain('Says nothing that all can see: 1');
  });

  test('makes a channel either answering or silent', async () => {
    await set('config answer', { channel: '1' });
    await set('config silent', { channel: '1' });
    expect(settings()).toMatchObject({ answering: [], silent: ['1'] });
    await set('config answer', { channel: '1', on: 'true' });
    expect(settings()).toMatchObject({ answering: ['1'], silent: [] });
    await set('config answer', { channel: '1', on: 'false' });
    expect(settings()).toMatchObject({ answering: [], silent: [] });
  });

  test('says what is to be done while Discord does not show all messages', async () => {
    const { reply } = await set('config answer', { channel: '1' });
    expect(reply.tone).toBe('notice');
    expect(saidBy(reply)).toMatch(/Message Content Intent.*DISCORD_MESSAGE_CONTENT=on.*anew/s);
    expect(saidBy((await set('config silent', { channel: '1' })).reply)).not.toContain('Intent');
  });

  test('takes a publication that there is, by a part of its name, and none', async () => {
    await set('config publication', { publication: 'marsh' });
    expect(settings().publication).toBe('Marsh Daily');
    await expect(set('config publication', { publication: 'Times' })).rejects.toThrow(
      'There is no publication "Times"',
    );
    expect(settings().publication).toBe('Marsh Daily');
    await set('config publication');
    expect(settings().publication).toBeNull();
  });

  test('sets whether replies are private', async () => {
    await set('config private');
    expect(settings().private).toBe(true);
    await set('config private', { on: 'no' });
    expect(settings().private).toBe(false);
  });

  test('is of one server and no other', async () => {
    await set('config silent', { channel: '1' });
    expect(settings('another')).toEqual(settings(null));
    expect(isSilent({ server: 'another', channel: '1' }, bot.records)).toBe(false);
  });
});

describe('a channel', () => {
  test('is silent, and answers, with its threads', async () => {
    await set('config silent', { channel: 'channel' });
    await set('config answer', { channel: 'other' });
    const inThread = { ...someone, place: 'thread', channel: 'channel' };
    expect(isSilent(inThread, bot.records)).toBe(true);
    expect(isAnswering({ ...inThread, channel: 'other' }, bot.records)).toBe(true);
    expect(isAnswering(inThread, bot.records)).toBe(false);
  });
});

describe('the default publication', () => {
  const asked = async (options: Record<string, string>, by = {}) => {
    await use(ask, bot, { question: 'What is new?', ...options }, by);
    return bot.asked.at(-1)?.filters;
  };

  beforeEach(() => set('config publication', { publication: 'Marsh Daily' }));

  test('is that of questions which name none, in this server', async () => {
    expect(await asked({})).toEqual({ publication: 'Marsh Daily' });
    expect(await asked({}, { server: 'another' })).toEqual({});
    expect(await asked({}, { server: null })).toEqual({});
  });

  test('gives way to a publication and to an issue', async () => {
    expect(await asked({ publication: 'The Review' })).toEqual({ publication: 'The Review' });
    expect(await asked({ issue: 'the-review-2025-06' })).toEqual({ issue: 'the-review-2025-06' });
  });

  test('is passed over when there is none of that name any more', async () => {
    const emptied = new FakeBot([issueOf('The Review', '2025-06')]);
    await emptied.records.servers.put('server', settings());
    await use(ask, emptied, { question: 'What is new?' });
    expect(emptied.asked[0]?.filters).toEqual({});
  });
});
