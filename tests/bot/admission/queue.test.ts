import { describe, expect, test } from '@jest/globals';
import { Queue } from '../../../src/bot/admission/queue.js';
import { phrasesFor } from '../../../src/bot/phrases/index.js';
import { InputError } from '../../../src/input-error.js';
import { deferred } from '../../support/discord/commands.js';
import { someone } from '../../support/fake-bot.js';

const search = { access: 'everyone', searches: true } as const;
const by = (user: string) => ({ caller: { ...someone, user }, say: phrasesFor('en') });

function start({ running = 1, waiting = 2, questions = 1, seconds = 0 } = {}) {
  const clock = { at: 0 };
  const limits = { running, waiting, allowance: { questions, seconds } };
  return { clock, queue: new Queue(limits, () => clock.at) };
}

describe('the queue', () => {
  test('runs as many searches at once as it may, the others in the order they came', async () => {
    const { queue } = start({ running: 2, waiting: 9 });
    const works = [0, 1, 2, 3].map(() => deferred<void>());
    const begun: number[] = [];
    const done = works.map((work, i) =>
      queue.inTurn(search, by(`user ${i}`), () => {
        begun.push(i);
        return work.promise;
      }),
    );
    works[1]!.resolve();
    await done[1];
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    for (const work of works) work.resolve();
    await Promise.all(done);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  test('is full with its number of waiting ones, and takes more when they are done', async () => {
    const { queue } = start({ running: 1, waiting: 2 });
    const work = deferred<string>();
    const taken = [1, 2, 3].map((i) => queue.inTurn(search, by(`user ${i}`), () => work.promise));
    expect(queue.waiting).toBe(2);
    const late = () => queue.inTurn(search, by('late'), async () => 'late');
    await expect(late()).rejects.toThrow(/so many questions are waiting.*ask again in a minute/i);
    await expect(late()).rejects.toBeInstanceOf(InputError);
    work.resolve('done');
    await Promise.all(taken);
    expect(await late()).toBe('late');
  });

  test('lets what searches nothing pass, however full it is', async () => {
    const { queue } = start({ running: 1, waiting: 1, questions: 1, seconds: 60 });
    const work = deferred<void>();
    const taken = [1, 2].map((i) => queue.inTurn(search, by(`user ${i}`), () => work.promise));
    expect(await queue.inTurn({}, by('user 1'), async () => 'help')).toBe('help');
    work.resolve();
    await Promise.all(taken);
  });

  test('tells a person who asks too often how long to wait, and no other', async () => {
    const { queue, clock } = start({ questions: 2, seconds: 20 });
    const ask = (user: string) => queue.inTurn(search, by(user), async () => 'answer');
    await ask('ada');
    clock.at = 4000;
    await ask('ada');
    await expect(ask('ada')).rejects.toThrow('ask again in 16 seconds');
    expect(await ask('bob')).toBe('answer');
    clock.at = 19_500;
    await expect(ask('ada')).rejects.toThrow('ask again in a second');
    clock.at = 20_000;
    expect(await ask('ada')).toBe('answer');
  });

  test('goes on after a search that failed', async () => {
    const { queue } = start();
    const failing = async () => {
      throw new Error('Out of cheese.');
    };
    await expect(queue.inTurn(search, by('ada'), failing)).rejects.toThrow('Out of cheese.');
    expect(await queue.inTurn(search, by('ada'), async () => 'answer')).toBe('answer');
  });

  test('leaves the event loop free between two searches', async () => {
    const { queue } = start({ running: 1, waiting: 9 });
    const order: string[] = [];
    const searches = [1, 2, 3].map((i) =>
      queue.inTurn(search, by('ada'), async () => order.push(`search ${i}`)),
    );
    setImmediate(() => setImmediate(() => order.push('another event')));
    await Promise.all(searches);
    expect(order.indexOf('another event')).toBeLessThan(3);
  });
});
