import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TokenTable } from '../../src/embedder.js';
import { lateInteraction } from '../../src/retrieval/late-interaction.js';

const vectors: Record<string, number[]> = {
  x: [1, 0, 0],
  y: [0, 1, 0],
  z: [0, 0, 1],
  xy: [1, 1, 0],
  xxx: [3, 0, 0],
  unknown: [0, 0, 0],
};
const names = Object.keys(vectors);
const table: TokenTable = {
  tokensOf: (text) => (text === '' ? [] : text.split(' ').map((word) => names.indexOf(word))),
  vectorsOf: async (tokens) => ({
    rows: Float32Array.from(tokens.flatMap((token) => vectors[names[token]!]!)),
    dimensions: 3,
  }),
};
const of = async (question: string, ...texts: string[]) => lateInteraction(question, texts, table);

describe('late interaction', () => {
  test('is the mean cosine of the tokens of the question with the nearest of each text', async () => {
    const [one, between, both] = await of('x y', 'x', 'xy', 'y z x x');
    expect(one).toBeCloseTo(1 / 2);
    expect(between).toBeCloseTo(Math.SQRT1_2);
    expect(both).toBeCloseTo(1);
  });

  test('weighs the tokens of a question by their lengths, and not those of a text', async () => {
    expect((await of('xxx y', 'x'))[0]).toBeCloseTo(3 / 4);
    expect((await of('x y', 'xxx'))[0]).toBeCloseTo(1 / 2);
  });

  test('is 0 where the question or the text has no token that the model knows', async () => {
    expect(await of('', 'x')).toEqual([0]);
    expect(await of('unknown', 'x')).toEqual([0]);
    expect(await of('x', '', 'unknown')).toEqual([0, 0]);
    expect(await of('x')).toEqual([]);
  });

  test('is from 0 to 1, and grows with the text', async () => {
    const text = fc
      .array(fc.constantFrom(...names), { maxLength: 6 })
      .map((words) => words.join(' '));
    const word = fc.constantFrom(...names);
    await fc.assert(
      fc.asyncProperty(text, text, word, async (question, answer, more) => {
        const [before, after] = await of(question, answer, `${answer} ${more}`.trim());
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before! - 1e-6);
        expect(after).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });
});
