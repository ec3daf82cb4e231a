import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../src/retrieval/reading.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';

const readIn = (text: string, scores: readonly number[], texts: readonly string[], share = 0.25) =>
  read({ text, share }, scores, texts, fakeCrossEncoder);

describe('passages that are read with the question', () => {
  test('rise above those that the search preferred, the likelier they answer', async () => {
    const texts = ['The ferry was late.', 'Otters swim.', 'Otters came by ferry.'];
    const found = await readIn('otters ferry', [0.6, 0.6, 0.5], texts);
    expect(found.map(({ relevance }) => relevance)).toEqual([0.5, 0.5, 1]);
    expect(found[2]!.score).toBeGreaterThan(found[0]!.score);
    expect(found[0]!.score).toBe(found[1]!.score);
  });

  test('rise the less, the more the words have decided', async () => {
    const rise = async (share: number) => {
      const [other, right] = await readIn('otters', [0.6, 0.5], ['A ferry.', 'Otters.'], share);
      return right!.score - other!.score;
    };
    expect(await rise(0.25)).toBeGreaterThan(await rise(0.5));
    expect(await rise(0.5)).toBeGreaterThan(await rise(0.75));
    expect(await rise(0.75)).toBeGreaterThan(0);
  });

  test('keep the order of the search where the reading tells them not apart', async () => {
    const found = await readIn('otters', [0.9, 0.4], ['Otters.', 'More otters.']);
    expect(found[0]!.score).toBeGreaterThan(found[1]!.score);
  });

  test('are the first alone: the others gain nothing, and say so', async () => {
    const [first, second] = await readIn('otters', [0.5, 0.5], ['Otters swim.']);
    expect(second).toMatchObject({ relevance: null });
    expect(first!.score).toBeGreaterThan(second!.score);
  });

  test('have scores from 0 to 1', async () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(score),
        fc.array(fc.constantFrom('otters', 'x')),
        async (...given) => {
          for (const { score } of await readIn('otters', ...given)) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
