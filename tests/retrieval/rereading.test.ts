import { describe, expect, test } from '@jest/globals';
import type { TokenTable } from '../../src/embedder.js';
import { gainsOf, largestGain } from '../../src/retrieval/rereading.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

/** A dimension a letter. */
const letters = ['x', 'y', 'z'];
const table: TokenTable = {
  tokensOf: (text) => text.split(' ').map((letter) => letters.indexOf(letter)),
  vectorsOf: async (tokens) => ({
    rows: Float32Array.from(tokens.flatMap((token) => letters.map((_, i) => Number(i === token)))),
    dimensions: letters.length,
  }),
};

describe('token by token, the gains', () => {
  const readers = { embedder: Object.assign(new FakeEmbedder(), { table }) };

  test('are the most for the text that has most of the question, and none below the mean', async () => {
    const gains = await gainsOf(['x z', 'x y', 'z z'], 'x y', readers);
    expect(gains).toEqual([0, largestGain(readers), 0]);
  });

  test('are none where the model reads context, or no text is better than another', async () => {
    expect(await gainsOf(['x', 'y'], 'x', { embedder: new FakeEmbedder() })).toEqual([0, 0]);
    expect(await gainsOf(['x', 'x'], 'x', readers)).toEqual([0, 0]);
    expect(await gainsOf([], 'x', readers)).toEqual([]);
  });
});

test('with a cross-encoder the gains are what it says, and count as much as the search', async () => {
  const relevance = async (question: string, texts: readonly string[]) =>
    texts.map((text) => (text.includes(question) ? 0.75 : 0));
  const readers = {
    embedder: Object.assign(new FakeEmbedder(), { table }),
    crossEncoder: { relevance },
  };
  expect(largestGain(readers)).toBe(1);
  expect(await gainsOf(['x x', 'z y', 'y x'], 'y', readers)).toEqual([0, 0.75, 0.75]);
});
