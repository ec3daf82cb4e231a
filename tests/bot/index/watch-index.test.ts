import { expect, test } from '@jest/globals';
import { watchIndex } from '../../../src/bot/index/watch-index.js';

test('looking goes on through failures, of which each is logged once, until it is ended', async () => {
  const outcomes = ['', 'damaged', 'damaged', '', 'damaged', 'gone', ''];
  const log: string[] = [];
  const ended = new AbortController();
  await watchIndex(
    async () => {
      const outcome = outcomes.shift()!;
      if (outcomes.length === 0) ended.abort();
      if (outcome !== '') throw new Error(outcome);
    },
    { everyMs: 1, signal: ended.signal, warn: (sentence) => log.push(sentence) },
  );
  expect(outcomes).toEqual([]);
  expect(log.map((message) => message.split(': ').at(-1))).toEqual(['damaged', 'damaged', 'gone']);
});
