import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { remember, turnBefore } from '../../../src/bot/asking/conversation.js';
import type { Asked } from '../../../src/bot/records/asked.js';
import type { Records } from '../../../src/bot/records/records.js';
import type { Turn } from '../../../src/retrieval/follow-up.js';
import { alone, someone } from '../../support/fake-bot.js';
import { memoryRecords } from '../../support/memory-records.js';

const turnOn = (subject: string): Turn => ({ ...alone.turn, subject });

const asked: Asked = {
  user: someone.user,
  place: someone.place,
  server: null,
  options: { question: 'Who planted alders?' },
  turn: turnOn('alders'),
  found: true,
  reason: null,
  at: 1,
};

let records: Records;
beforeEach(async () => {
  records = memoryRecords();
  await remember(someone, turnOn('otters'), records);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const above = (key: string) => [{ action: 'helpful', args: [key] }];

describe('a question leans on', () => {
  test('the last one of the same person in the same place', () => {
    expect(turnBefore({ caller: someone }, records)).toEqual(turnOn('otters'));
  });

  test('none of another person or in another place', () => {
    for (const other of [{ user: 'other' }, { place: 'elsewhere' }])
      expect(turnBefore({ caller: { ...someone, ...other } }, records)).toBeUndefined();
  });

  test('nothing that was asked in private, unless it is private too', async () => {
    const alone = { ...someone, alone: true };
    expect(turnBefore({ caller: alone }, records)).toEqual(turnOn('otters'));
    await remember(alone, turnOn('eels'), records);
    expect(turnBefore({ caller: someone }, records)).toEqual(turnOn('otters'));
    expect(turnBefore({ caller: alone }, records)).toEqual(turnOn('eels'));
  });

  test('none that is more than half an hour old', () => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 29 * 60_000);
    expect(turnBefore({ caller: someone }, records)).toEqual(turnOn('otters'));
    jest.spyOn(Date, 'now').mockReturnValue(now + 31 * 60_000);
    expect(turnBefore({ caller: someone }, records)).toBeUndefined();
  });

  test('the answer that it replies to, before all others', async () => {
    await records.asked.put('key', asked);
    expect(turnBefore({ caller: someone, above: above('key') }, records)).toEqual(turnOn('alders'));
  });

  test('nothing where it replies to the answer that somebody else got', async () => {
    await records.asked.put('key', { ...asked, user: 'other' });
    expect(turnBefore({ caller: someone, above: above('key') }, records)).toBeUndefined();
  });

  test('the last one where it replies to something that is no answer', () => {
    const presses = [{ action: 'issues', args: [] }, ...above(''), ...above('gone')];
    expect(turnBefore({ caller: someone, above: presses }, records)).toEqual(turnOn('otters'));
  });
});
