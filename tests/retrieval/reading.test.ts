import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withGains } from '../../src/retrieval/gains.js';
import { read } from '../../src/retrieval/reading.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';

async function readIn(
  text: string,
  scores: readonly number[],
  texts: readonly string[],
  share = 0.25,
) {
  const told = await read(texts, { text, share }, fakeCrossEncoder);
  return { scores: withGains(scores, told), relevance: told.relevance };
}

describe('passages that are read with the question', () => {
  test('rise above those that the search preferred, the likelier they answer', async () => {
    const texts = ['The ferry was late.', 'Otters swim.', 'Otters came by ferry.'];
    const found = await readIn('otters ferry', [0.6, 0.6, 0.5], texts);
    expect(found.relevance).toEqual([0.5, 0.5, 1]);
    expect(found.scores[2]).toBeGreaterThan(found.scores[0]!);
    expect(found.scores[0]).toBe(found.scores[1]);
  });

  test('rise the less, the more the words have decided', async () => {
    const rise = async (share: number) => {
      const { scores } = await readIn('otters', [0.6, 0.5], ['A ferry.', 'Otters.'], share);
      return scores[1]! - scores[0]!;
    };
    expect(await rise(0.25)).toBeGreaterThan(await rise(0.5));
    expect(await rise(0.5)).toBeGreaterThan(await rise(0.75));
    expect(await rise(0.75)).toBeGreaterThan(0);
  });

  test('keep the order of the search where the reading tells them not apart', async () => {
    const { scores } = await readIn('otters', [0.9, 0.4], ['Otters.', 'More otters.']);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
  });

  test('are the first alone: the others gain nothing', async () => {
    const { scores } = await readIn('otters', [0.5, 0.5], ['Otters swim.']);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
  });

  test('have scores from 0 to 1', async () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(score),
        fc.array(fc.constantFrom('otters', 'x')),
        async (...given) => {
          const { scores } = await readIn('otters', ...given);
          expect(scores).toHaveLength(given[0].length);
          for (const score of scores) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
