import { describe, expect, test } from '@jest/globals';
import type { TokenTable } from '../../src/embedder.js';
import { type Compared, compared } from '../../src/retrieval/comparison.js';
import { sentenceVectors } from '../../src/retrieval/sentence-vectors.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

/** A dimension a letter. */
const letters = ['x', 'y', 'z'];
const table: TokenTable = {
  tokensOf: (text) => text.split(/\W+/).map((letter) => letters.indexOf(letter)),
  vectorsOf: async (tokens) => ({
    rows: Float32Array.from(tokens.flatMap((token) => letters.map((_, i) => Number(i === token)))),
    dimensions: letters.length,
  }),
};
const passage = (text: string): Compared => ({
  text,
  sentences: text.split('. ').map((sentence) => ({ text: sentence })),
});

async function asked(text: string, share: number) {
  const [vector] = await new FakeEmbedder().embed([text], 'query');
  return { text, vector: vector!, share };
}

describe('with a table of tokens, the gains', () => {
  const embedder = Object.assign(new FakeEmbedder(), { table });
  const readers = { embedder, vectorsOf: sentenceVectors(embedder) };
  const look = async (share: number, question: string, ...texts: string[]) =>
    compared(texts.map(passage), await asked(question, share), readers);
  const gains = async (...given: Parameters<typeof look>) => (await look(...given)).gains;

  test('are by tokens alone where the words decide, and none below the mean', async () => {
    const [one, both, none] = await gains(1, 'x y', 'x z', 'x y', 'z z');
    expect(both).toBeCloseTo(0.1);
    expect([one, none]).toEqual([0, 0]);
  });

  test('are by the best sentence too, the more the meaning decides', async () => {
    const texts = ['x y', 'x. z z z. y', 'z'];
    const [whole, apart] = await gains(1, 'x y', ...texts);
    expect(whole).toBeCloseTo(apart!);
    const half = await gains(0.5, 'x y', ...texts);
    expect(half[0]).toBeGreaterThan(half[1]!);
    const { gains: meaning, largest } = await look(0, 'x y', ...texts);
    expect(meaning[0]).toBeCloseTo(largest);
    expect(meaning[0]! - meaning[1]!).toBeCloseTo(2 * (half[0]! - half[1]!));
  });

  test('are none where no passage is better than another, or there is none', async () => {
    expect(await gains(0, 'x', 'x', 'x')).toEqual([0, 0]);
    expect(await gains(0, 'x')).toEqual([]);
  });
});

test('a model that reads context compares no passage', async () => {
  const embedder = new FakeEmbedder();
  const readers = { embedder, vectorsOf: sentenceVectors(embedder) };
  expect(await compared([passage('x'), passage('y')], await asked('x', 0), readers)).toEqual({
    gains: [],
    largest: 0,
  });
});
