import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Call } from '../../../src/bot/command.js';
import { notice, type Reply } from '../../../src/bot/reply.js';
import { InputError } from '../../../src/input-error.js';
import { answer, deferred, FakeCommands } from '../../support/discord/commands.js';
import { DEFERRED } from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';

/** Each test gives what /ask and /reindex do. */
let ask: (call: Call) => Promise<Reply>;
let session: Session;

beforeEach(async () => {
  ask = async () => answer('It is 2560 TOPS.');
  session = await startSession(
    new FakeCommands({ ask: (call) => ask(call), reindex: (call) => ask(call) }),
  );
});

afterEach(() => session.close());

const question = { question: 'How fast is it?' };

describe('a slash command', () => {
  test('is acknowledged before anything else is sent, and then answered', async () => {
    const before = session.discord.requests.length;
    const { callback, edits, final } = await session.discord.slash('ask', question);
    const [first] = session.discord.requests.slice(before);
    expect(first?.path).toMatch(/^\/interactions\/.*\/callback$/);
    expect(callback).toMatchObject({ type: DEFERRED, ephemeral: false });
    expect(edits).toHaveLength(1);
    expect(final.text).toContain('It is 2560 TOPS.');
    expect(final.text).toContain('A publication, June 2025');
  });

  test('is acknowledged while the command is still at work', async () => {
    const work = deferred<Reply>();
    ask = () => work.promise;
    const exchange = session.discord.startSlash('ask', question);
    await session.discord.until(() => exchange.callback, 'the acknowledgement');
    expect(exchange.edits).toEqual([]);
    work.resolve(notice('Done.'));
    const done = await session.discord.until(() => exchange.edits[0], 'the answer');
    expect(done.text).toBe('Done.');
  });

  test('gets the options as text, without blanks around them', async () => {
    await session.discord.slash('ask', { question: '  How fast?  ', issue: 'june' });
    expect(session.commands.calls[0]?.options).toEqual({ question: 'How fast?', issue: 'june' });
  });

  test('works in a direct message', async () => {
    const { callback, final } = await session.discord.slash('ask', question, { where: 'dm' });
    expect(callback.type).toBe(DEFERRED);
    expect(final.text).toContain('2560 TOPS');
  });

  test('pings nobody with its answer', async () => {
    const { final } = await session.discord.slash('ask', question);
    expect(final.body.allowed_mentions).toEqual({ parse: [] });
  });

  test('shows progress, the latest state first, and ends with the answer', async () => {
    ask = async ({ progress }) => {
      progress(notice('1 of 3'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      progress(notice('2 of 3'));
      progress(notice('3 of 3'));
      await new Promise((resolve) => setTimeout(resolve, 1700));
      return notice('All read.');
    };
    const until = ({ text }: { text: string }): boolean => text === 'All read.';
    const { edits } = await session.discord.slash('ask', question, { until });
    expect(edits.map(({ text }) => text)).toEqual(['1 of 3', '3 of 3', 'All read.']);
    expect(edits[1]!.at - edits[0]!.at).toBeGreaterThanOrEqual(1400);
  });

  test('shows no progress after the answer', async () => {
    ask = async ({ progress }) => {
      progress(notice('1 of 2'));
      // Long enough that the first state is under way and the second one waits.
      await new Promise((resolve) => setTimeout(resolve, 5));
      progress(notice('2 of 2'));
      return notice('All read.');
    };
    const until = ({ text }: { text: string }): boolean => text === 'All read.';
    const { edits } = await session.discord.slash('ask', question, { until });
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(edits.map(({ text }) => text)).toEqual(['1 of 2', 'All read.']);
  });
});

describe('a command for administrators', () => {
  test('runs for an administrator, who alone sees the answer', async () => {
    const { callback, final } = await session.discord.slash(
      'reindex',
      {},
      { permissions: 'administrator' },
    );
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toContain('2560 TOPS');
  });

  test('is privately refused to other members, even where the server shows it to them', async () => {
    const { callback, final } = await session.discord.slash('reindex');
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toBe('/reindex is for administrators of this server only.');
    expect(session.commands.calls).toEqual([]);
  });

  test('is refused in a direct message', async () => {
    const { final } = await session.discord.slash('reindex', {}, { where: 'dm' });
    expect(final.text).toBe('/reindex works in a server only, for those who may use it there.');
    expect(session.commands.calls).toEqual([]);
  });
});

describe('a command that throws', () => {
  test('gives one plain sentence with a reference, under which the log has the error', async () => {
    ask = async () => {
      throw new Error('the secret path /var/lib is unreadable', { cause: new Error('EACCES') });
    };
    const { final } = await session.discord.slash('ask', question);
    const reference = /under ([0-9a-f]{6})\.$/.exec(final.text)?.[1];
    expect(reference).toBeDefined();
    expect(final.text).not.toContain('secret');
    const entry = session.log.map((line) => JSON.parse(line)).find((one) => one.reference);
    expect(entry).toMatchObject({ level: 'error', reference, where: '/ask' });
    expect(entry.error.message).toContain('the secret path');
    expect(entry.error.stack).toContain('Caused by: Error: EACCES');
  });

  test('for what was asked gives its sentence to whoever asked', async () => {
    ask = async () => {
      throw new InputError('The date "lately" is none that I can read.');
    };
    const { final } = await session.discord.slash('ask', question);
    expect(final.text).toBe('The date "lately" is none that I can read.');
  });

  test('leaves the bot at work', async () => {
    ask = async () => Promise.reject(new Error('once'));
    await session.discord.slash('ask', question);
    ask = async () => answer('Fine again.');
    expect((await session.discord.slash('ask', question)).final.text).toContain('Fine again.');
  });
});

describe('an answer that comes after Discord closed the interaction', () => {
  test('is posted to the channel, pinging nobody', async () => {
    session.discord.startSlash('ask', question, { expires: true });
    const message = await session.discord.until(
      () => session.discord.messages[0],
      'a message to the channel',
    );
    expect(message.text).toContain('2560 TOPS');
    expect(message.body.content).toBe('<@400000000000000001> /ask:');
    expect(message.body.allowed_mentions).toEqual({ parse: [] });
  });

  test('goes to the user directly if it was private', async () => {
    const caller = { permissions: 'administrator', expires: true } as const;
    session.discord.startSlash('reindex', {}, caller);
    const message = await session.discord.until(() => session.discord.messages[0], 'a message');
    expect(message.channelId).toBe('300000000000000002');
    expect(message.text).toContain('2560 TOPS');
  });
});

describe('suggestions for an option', () => {
  test('stay within 25 choices of 100 characters, and no value is cut', async () => {
    const choices = await session.discord.autocomplete('ask', 'issue', 'i');
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: expect.stringMatching(/…$/), value: 'long-name' });
    expect(choices[1]).toEqual({ name: 'Issue 0', value: 'issue-0' });
  });

  test('are none for an option without any', async () => {
    expect(await session.discord.autocomplete('ask', 'question', 'x')).toEqual([]);
  });
});
