import { afterEach, describe, expect, test } from '@jest/globals';
import { Queue } from '../../../src/bot/admission/queue.js';
import { notice, type Reply } from '../../../src/bot/reply.js';
import { deferred, FakeCommands } from '../../support/discord/commands.js';
import { DEFERRED } from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { BOT, OTHER_READER } from '../../support/discord/world.js';

let session: Session;

afterEach(() => session.close());

async function start(waiting: number, questions: number, commands = new FakeCommands()) {
  const allowance = { questions, seconds: 600 };
  const queue = new Queue({ running: 1, waiting, allowance });
  session = await startSession(commands, undefined, {}, { queue });
  return { discord: session.discord, queue };
}

describe('on Discord', () => {
  test('a question that waits is acknowledged, and one too many is told to come back', async () => {
    const work = deferred<Reply>();
    const { discord, queue } = await start(1, 9, new FakeCommands({ ask: () => work.promise }));
    const taken = [1, 2].map((i) => discord.startSlash('ask', { question: `${i}?` }));
    while (queue.waiting < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const late = await discord.slash('ask', { question: 'Late?' });
    expect(late.callback.type).toBe(DEFERRED);
    expect(late.final.text).toContain('So many questions are waiting');
    expect(taken.map(({ callback }) => callback?.type)).toEqual([DEFERRED, DEFERRED]);
    work.resolve(notice('Here.'));
    for (const { edits } of taken)
      expect((await discord.until(() => edits[0], 'an answer')).text).toBe('Here.');
  });

  test('a person who asks too often waits, an administrator too, and hears so once; nobody else', async () => {
    const { discord } = await start(9, 2);
    const ask = async (more: object = {}) =>
      (await discord.slash('ask', { question: 'What?' }, more)).final.text;
    await ask();
    expect((await discord.mention('What?')).reply.text).toBe('You asked: What?');
    expect(await ask({ permissions: 'administrator' })).toMatch(/ask again in \d+ seconds/);
    expect((await discord.mention('What?')).reply.text).toMatch(/ask again in \d+ seconds/);
    await discord.mention('Third time?');
    const replies = discord.messages.length;
    const again = { content: `<@${BOT.id}> Once more?`, mentions: [BOT] };
    discord.say(again);
    discord.say(again);
    expect(await ask({ user: OTHER_READER })).toBe('You asked: What?');
    expect((await discord.slash('help')).final.text).toBe('Ask me about the back issues.');
    expect(discord.messages).toHaveLength(replies);
  });
});
