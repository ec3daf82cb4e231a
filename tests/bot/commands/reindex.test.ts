import { describe, expect, test } from '@jest/globals';
import { reindex } from '../../../src/bot/commands/reindex.js';
import { emptyReport, FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

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

  test('reports what it did to which issues, and first what was wrong with which document', async () => {
    const bot = new FakeBot([]);
    bot.job.end = {
      documents: 5,
      issues: 4,
      passages: 86,
      embedded: 20,
      reused: 66,
      removed: 3,
      newIssues: [issueOf('Heron', '2025-06'), issueOf('Heron', null)],
      changedIssues: [issueOf('Heron', '2025-05')],
      removedIssues: [issueOf('Heron', '2024')],
      seconds: 1.25,
      problems: [{ source: 'scan.txt', fatal: true, message: 'It is empty: fill it.' }],
    };
    const { reply } = await use(reindex, bot);
    expect(saidBy(reply).split('\n')).toEqual([
      'The new index is in force.',
      'The index holds 86 passages of 4 issues in 5 documents. 20 passages embedded, 66 kept, 3 removed, in 1.25 s.',
      'scan.txt',
      'It is empty: fill it.',
      'New issues: 2',
      'Heron, June 2025',
      'Heron, undated',
      'Changed issues: 1',
      'Heron, May 2025',
      'Removed issues: 1',
      'Heron, 2024',
    ]);
  });

  test('of very many issues names some and counts the others', async () => {
    const bot = new FakeBot([]);
    const newIssues = Array.from({ length: 700 }, (_, i) => issueOf(`Heron ${i}`, '2025'));
    bot.job.end = { ...emptyReport, embedded: 700, newIssues };
    const said = saidBy((await use(reindex, bot)).reply);
    expect(said).toContain('Heron 0, 2025');
    expect(said).toContain('and 680 more');
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

  test('while another is at work says so', async () => {
    const bot = new FakeBot([]);
    bot.job.end = null;
    const { reply } = await use(reindex, bot);
    expect(reply.tone).toBe('notice');
    expect(saidBy(reply)).toContain('being re-indexed already');
  });

  test('that fails leaves the error to whoever ran it', async () => {
    const bot = new FakeBot([]);
    bot.job.end = new Error('Another job is at work.');
    await expect(use(reindex, bot)).rejects.toThrow('Another job is at work.');
  });
});
