import { describe, expect, test } from '@jest/globals';
import { status } from '../../../src/bot/commands/status.js';
import { recordedJob } from '../../../src/bot/index/recorded-job.js';
import { emptyReport, FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const bot = () => new FakeBot([issueOf('The Review', '2025-06'), issueOf('The Review', '2024-11')]);
const said = async (of: FakeBot) => saidBy((await use(status, of)).reply).split('\n');

describe('/status', () => {
  test('is for everyone', () => expect(status.access).toBe('everyone'));

  test('tells of the index, the model, the connection and the version', async () => {
    expect(await said(bot())).toEqual([
      'Status',
      'Index: 2 issues, 86 passages, from November 2024 to June 2025',
      'Model: fake-model',
      'Last looked for new issues: never since records are kept',
      'Started: 1750000000000',
      'Time to Discord and back: 40 ms',
      expect.stringMatching(/^Version: \d+\.\d+\.\d+/),
    ]);
  });

  test('tells of an index without dates, or of one', async () => {
    expect((await said(new FakeBot([issueOf('Notes', null)])))[1]).toBe(
      'Index: 1 issue, 86 passages',
    );
    const one = new FakeBot([issueOf('Notes', '2025-06')]);
    expect((await said(one))[1]).toBe('Index: 1 issue, 86 passages, of June 2025');
  });

  test('tells when and how the last job ended, and nothing of why it failed', async () => {
    const told = bot();
    const problems = [{ source: 'a.txt', fatal: true, message: 'It is empty.' }];
    const report = { ...emptyReport, embedded: 20, removed: 3, problems };
    const before = Date.now();
    expect(await recordedJob(told.records, async () => report)).toBe(report);
    const line = (await said(told))[3];
    expect(line).toMatch(/: \d{13}, 20 passages embedded, 3 removed, 1 problem$/);
    expect(Number(/\d{13}/.exec(line!)![0])).toBeGreaterThanOrEqual(before);
    const failing = recordedJob(told.records, async () => {
      throw new Error('/srv/secret is full.');
    });
    await expect(failing).rejects.toThrow('/srv/secret is full.');
    expect((await said(told))[3]).toMatch(/: \d{13}, which failed; the index from before stays/);
    expect((await said(told)).join()).not.toContain('secret');
  });
});
