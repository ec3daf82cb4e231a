import { afterEach, describe, expect, test } from '@jest/globals';
import { openRecords } from '../../../src/bot/records/lmdb.js';
import type { Records } from '../../../src/bot/records/records.js';
import { type Retention, retentionFor, sweep } from '../../../src/bot/records/retention.js';
import { readSettings } from '../../../src/settings.js';
import { askedOf } from '../../support/asked.js';
import { alone } from '../../support/fake-bot.js';
import { memoryRecords } from '../../support/memory-records.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = 1_750_000_000_000;
const unhelpful = { verdict: 'not helpful', why: 'It is old.' } as const;

let records: Records;
afterEach(() => records.close());

describe.each<[string, (retention: Retention) => Promise<Records>]>([
  ['in memory', async (retention) => memoryRecords(retention)],
  ['on disk', async (retention) => openRecords(await temporaryFolder(), retention)],
])('records %s', (_, open) => {
  test('keep questions for their days and turns for half an hour', async () => {
    records = await open({ outcomes: true, days: 30 });
    await records.asked.put('new', askedOf('New?', { at: now - 30 * DAY + 1, ...unhelpful }));
    await records.asked.put('old', askedOf('Old?', { at: now - 30 * DAY - 1 }));
    await records.turns.put('ada:new', { turn: alone.turn, at: now - 29 * MINUTE });
    await records.turns.put('ada:old', { turn: alone.turn, at: now - 31 * MINUTE });
    await sweep(records, now);
    expect([...records.asked.entries()].map(({ key }) => key)).toEqual(['new']);
    expect([...records.turns.entries()].map(({ key }) => key)).toEqual(['ada:new']);
    expect(records.asked.get('new')).toMatchObject({ found: true, ...unhelpful });
  });

  test('that keep no outcomes keep what buttons need, for a day', async () => {
    records = await open({ outcomes: false, days: 1 });
    const asked = askedOf('What?', { at: now - DAY + 1 });
    const { found: _, reason: __, ...kept } = asked;
    await records.asked.put('new', { ...asked, ...unhelpful });
    await records.asked.put('old', { ...kept, at: now - DAY - 1 });
    expect(records.asked.get('new')).toEqual(kept);
    await sweep(records, now);
    expect([...records.asked.entries()]).toEqual([{ key: 'new', value: kept }]);
  });
});

test('what was kept before it was switched off is taken out of what is left', async () => {
  const folder = await temporaryFolder();
  const before = await openRecords(folder, { outcomes: true, days: 90 });
  await before.asked.put('new', askedOf('What?', { at: now, reason: 'name', ...unhelpful }));
  await before.asked.put('old', askedOf('What?', { at: now - 2 * DAY }));
  await before.close();
  records = await openRecords(folder, { outcomes: false, days: 1 });
  await sweep(records, now);
  const left = [...records.asked.entries()];
  expect(left.map(({ key }) => key)).toEqual(['new']);
  for (const name of ['found', 'reason', 'verdict', 'why'])
    expect(left[0]!.value).not.toHaveProperty(name);
});

test('the settings say what is kept', () => {
  records = memoryRecords();
  const from = (env: Record<string, string>) => retentionFor(readSettings(env));
  expect(from({})).toEqual({ outcomes: true, days: 90 });
  expect(from({ RECORD_DAYS: '7' })).toEqual({ outcomes: true, days: 7 });
  expect(from({ RECORD_QUESTIONS: 'off', RECORD_DAYS: '7' })).toEqual({ outcomes: false, days: 1 });
});
