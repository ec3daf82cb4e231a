import { expect, test } from '@jest/globals';
import { keepSwept } from '../../../src/bot/records/sweeping.js';
import { askedOf } from '../../support/asked.js';
import { memoryRecords } from '../../support/memory-records.js';

test('sweeping begins at once, tells of a failure, and ends with the bot', async () => {
  const records = memoryRecords();
  const closed = new AbortController();
  const log: string[] = [];
  await records.asked.put('old', askedOf('Old?', { at: 0 }));
  const sweeping = keepSwept(records, closed.signal, (sentence) => log.push(sentence));
  await new Promise(setImmediate);
  expect([...records.asked.entries()]).toEqual([]);
  closed.abort();
  await sweeping;
  const full = {
    ...records,
    asked: { ...records.asked, removeAll: () => Promise.reject(new Error('The disk is full.')) },
  };
  const again = new AbortController();
  const failing = keepSwept(full, again.signal, (sentence) => log.push(sentence));
  await new Promise(setImmediate);
  again.abort();
  await failing;
  expect(log).toEqual(['What is too old could not be removed from the records: The disk is full.']);
});
