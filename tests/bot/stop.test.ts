import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { listenForStop } from '../../src/bot/stop.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

let now: number;
let exits: unknown[];
beforeEach(() => {
  now = 0;
  exits = [];
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  jest.spyOn(process, 'exit').mockImplementation((status) => exits.push(status) as never);
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const name of SIGNALS) process.removeAllListeners(name);
  process.removeAllListeners('disconnect');
});

describe.each(SIGNALS)('%s', (name) => {
  test('ends at once what has not begun to answer', () => {
    listenForStop();
    process.emit(name);
    expect(exits).toEqual([0]);
  });

  test('lets what is under way come to its end, and the second time does not', async () => {
    const told = listenForStop()();
    process.emit(name);
    await told;
    expect(exits).toEqual([]);
    now += 3000;
    process.emit(name);
    expect(exits).toEqual([1]);
  });

  test('that comes twice in a moment, as npm passes it on, is one', async () => {
    const told = listenForStop()();
    process.emit(name);
    process.emit(name);
    await told;
    expect(exits).toEqual([]);
  });
});

test('a shard that is still starting ends at once when the process that started it is gone', () => {
  listenForStop();
  process.emit('disconnect');
  expect(exits).toEqual([0]);
});

test('a shard is told to stop when the process that started it is gone', async () => {
  const told = listenForStop()();
  process.emit('disconnect');
  await told;
  expect(exits).toEqual([]);
});
