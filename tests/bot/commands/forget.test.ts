import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../src/bot/commands/ask.js';
import { forgetMe } from '../../../src/bot/commands/forget.js';
import { openRecords } from '../../../src/bot/records/lmdb.js';
import type { Records } from '../../../src/bot/records/records.js';
import { askedOf } from '../../support/asked.js';
import { FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const retention = { outcomes: true, days: 90 };
const everything = ({ asked, turns, servers, registered, jobs }: Records): string =>
  JSON.stringify([asked, turns, servers, registered, jobs].map((table) => [...table.entries()]));

describe('/forget me', () => {
  test('deletes all that is kept about the caller wherever they asked, and nobody else’s', async () => {
    const folder = await temporaryFolder();
    const bot = new FakeBot([]);
    bot.records = await openRecords(folder, retention);
    const places = [{}, { server: 'another', place: 'there' }, { server: null, place: 'direct' }];
    for (const place of places) {
      await use(ask, bot, { question: 'Who is Ada?' }, { user: 'ada', ...place });
      await use(ask, bot, { question: 'Who is Bob?' }, { user: 'bob', ...place });
    }
    const verdict = { verdict: 'not helpful', why: 'Ada wants more.' } as const;
    await bot.records.asked.put('judged', askedOf('Who?', { user: 'ada', ...verdict }));
    const { reply } = await use(forgetMe, bot, {}, { user: 'ada' });
    expect(saidBy(reply)).toMatch(/^Deleted: 4 questions of yours .* and 3 conversations\./);
    await bot.records.close();
    const again = await openRecords(folder, retention);
    expect(everything(again)).not.toMatch(/ada/i);
    expect(everything(again).match(/"user":"bob"/g)).toHaveLength(3);
    expect([...again.turns.entries()]).toHaveLength(3);
    await again.close();
  });

  test('takes no one for another whose id begins alike', async () => {
    const bot = new FakeBot([]);
    await use(ask, bot, { question: 'Who is it?' }, { user: '12' });
    await use(forgetMe, bot, {}, { user: '1' });
    expect([...bot.records.turns.entries()]).toHaveLength(1);
  });

  test('says so where there is nothing, to the caller alone', async () => {
    expect(saidBy((await use(forgetMe, new FakeBot([]))).reply)).toBe('Nothing is kept about you.');
    expect(forgetMe.isPrivate()).toBe(true);
    expect(forgetMe.access).toBe('everyone');
  });
});
