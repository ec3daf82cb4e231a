import { describe, expect, test } from '@jest/globals';
import { reindex } from '../../../src/bot/commands/reindex.js';
import { emptyReport, FakeBot, saidBy, use } from '../../support/fake-bot.js';

describe('/reindex', () => {
  test('is for administrators', () => {
    expect(reindex.access).toBe('administrators');
  });

  test('says that it has begun, then how far it is', async () => {
    const bot = new FakeBot([]);
    bot.job = {
      steps: [
        [1, 3],
        [3, 3],
      ],
      end: { ...emptyReport, embedded: 3 },
    };
    const { shown } = await use(reindex, bot);
    expect(shown.map(saidBy)).toEqual([
      'Reading the issues…',
      'Embedding: 1 of 3 passages (33%).',
      'Embedding: 3 of 3 passages (100%).',
    ]);
  });

  test('reports what it did, and what was wrong with which document', async () => {
    const bot = new FakeBot([]);
    bot.job.end = {
      documents: 5,
      issues: 4,
      passages: 86,
      embedded: 20,
      reused: 66,
      removed: 3,
      seconds: 1.25,
      problems: [{ source: 'scan.txt', fatal: true, message: 'It is empty: fill it.' }],
    };
    const { reply } = await use(reindex, bot);
    expect(reply).toEqual({
      tone: 'answer',
      title: 'The new index is in force.',
      lead: [
        {
          text: '5 documents, 4 issues, 86 passages: 20 embedded, 66 kept, 3 removed, in 1.25 s.',
        },
      ],
      cards: [{ title: 'scan.txt', body: [[{ text: 'It is empty: fill it.' }]] }],
    });
  });

  test.each([
    ['nothing', {}, 'Nothing has changed.'],
    ['an issue removed', { removed: 3 }, 'The new index is in force.'],
    ['an issue embedded', { embedded: 3 }, 'The new index is in force.'],
  ])('with %s says so', async (_, changes, title) => {
    const bot = new FakeBot([]);
    bot.job.end = { ...emptyReport, reused: 9, ...changes };
    expect((await use(reindex, bot)).reply.title).toBe(title);
  });

  test('that fails leaves the error to whoever ran it', async () => {
    const bot = new FakeBot([]);
    bot.job.end = new Error('Another job is at work.');
    await expect(use(reindex, bot)).rejects.toThrow('Another job is at work.');
  });
});
