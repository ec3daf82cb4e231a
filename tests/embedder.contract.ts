import { expect, test } from '@jest/globals';
import type { Embedder } from '../src/embedder.js';

const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const WATER = 'The canal brings water from the south to the dry cities of the north.';
const BUDGET = 'Universities hope that the budget for research will grow.';

/** What holds of every {@link Embedder}. To be called in a `describe`. */
export function embedderContract(load: () => Promise<Embedder>): void {
  test('gives a vector of length 1 a text, in order', async () => {
    const embedder = await load();
    const vectors = await embedder.embed([WATER, BUDGET, WATER], 'passage');
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.identity.dimensions);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
    expect(vectors[2]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
  });

  test('gives a text the same vector alone and among others', async () => {
    const embedder = await load();
    const [, together] = await embedder.embed([BUDGET, WATER, BUDGET], 'passage');
    expect(await embedder.embed([WATER], 'passage')).toEqual([together]);
  });

  test('places a question nearer to the passage that it is about', async () => {
    const embedder = await load();
    const [question] = await embedder.embed(['Which canal brings water to the north?'], 'query');
    const [water, budget] = await embedder.embed([WATER, BUDGET], 'passage');
    expect(dot(question!, water!)).toBeGreaterThan(dot(question!, budget!));
  });

  test('gives a text without a word a vector of length 1 or 0, never one that is not numbers', async () => {
    const [vector] = await (await load()).embed([''], 'query');
    expect([0, 1]).toContain(Number(dot(vector!, vector!).toFixed(5)));
  });

  test('counts special tokens, and more tokens for more words', async () => {
    const embedder = await load();
    expect(embedder.countTokens('', 'passage')).toBeGreaterThan(0);
    expect(embedder.countTokens(`${WATER} ${WATER}`, 'passage')).toBeGreaterThan(
      embedder.countTokens(WATER, 'passage'),
    );
  });

  test('embeds a passage of exactly the greatest length and refuses a longer one', async () => {
    const embedder = await load();
    const longest = wordsUpTo(embedder, embedder.maxTokens);
    expect(embedder.countTokens(longest, 'passage')).toBe(embedder.maxTokens);
    await expect(embedder.embed([longest], 'passage')).resolves.toHaveLength(1);
    await expect(embedder.embed([WATER, `${longest} water`], 'passage')).rejects.toThrow(/token/);
  });

  test('takes the beginning of a query that is too long', async () => {
    const embedder = await load();
    const longest = wordsUpTo(embedder, embedder.maxTokens);
    const [whole, cut] = await embedder.embed([longest, `${longest} canal`], 'query');
    expect(cut).toEqual(whole);
  });

  test('reports progress text by text', async () => {
    const embedder = await load();
    const progress: string[] = [];
    await embedder.embed([WATER, BUDGET], 'passage', (done, total) => {
      progress.push(`${done}/${total}`);
    });
    expect(progress).toEqual(['1/2', '2/2']);
  });

  test('embeds nothing into nothing', async () => {
    expect(await (await load()).embed([], 'passage')).toEqual([]);
  });
}

/** A text of so many tokens, of a word that every tokenizer has as one token. */
function wordsUpTo(embedder: Embedder, tokens: number): string {
  const missing = tokens - embedder.countTokens('', 'passage');
  return new Array(missing).fill('water').join(' ');
}
