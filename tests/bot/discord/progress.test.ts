import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Progress } from '../../../src/bot/discord/progress.js';
import { notice, type Reply } from '../../../src/bot/reply.js';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** Shows a state every 100 ms for a while; returns what was sent and when. */
async function showStates(count: number, send: () => Promise<void> = async () => {}) {
  const sent: { text: string | undefined; at: number }[] = [];
  const start = Date.now();
  const progress = new Progress((reply: Reply) => {
    sent.push({ text: reply.lead?.[0]?.text, at: Date.now() - start });
    return send();
  });
  for (let index = 1; index <= count; index++) {
    progress.show(notice(String(index)));
    await jest.advanceTimersByTimeAsync(100);
  }
  return { progress, sent };
}

describe('progress', () => {
  test('is shown at once, then at most every 1.5 s, always the latest', async () => {
    const { sent } = await showStates(40);
    expect(sent).toEqual([
      { text: '1', at: 0 },
      { text: '15', at: 1500 },
      { text: '30', at: 3000 },
    ]);
  });

  test('shows the last state even when none follows it', async () => {
    const { sent } = await showStates(3);
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ text }) => text)).toEqual(['1', '3']);
  });

  test('ends with what is under way, and shows nothing after', async () => {
    const { progress, sent } = await showStates(3);
    await progress.end();
    progress.show(notice('late'));
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ text }) => text)).toEqual(['1']);
  });

  test('shows nothing after its end even when nothing was waiting', async () => {
    const { progress, sent } = await showStates(1);
    await progress.end();
    progress.show(notice('late'));
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ text }) => text)).toEqual(['1']);
  });

  test('goes on when a state could not be sent', async () => {
    const { sent } = await showStates(40, () => Promise.reject(new Error('no')));
    expect(sent).toHaveLength(3);
  });
});
