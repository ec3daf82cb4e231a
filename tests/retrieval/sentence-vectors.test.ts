import { expect, test } from '@jest/globals';
import { sentenceVectors } from '../../src/retrieval/sentence-vectors.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

test('the sentences of a passage are embedded once', async () => {
  const embedder = new FakeEmbedder();
  const vectorsOf = sentenceVectors(embedder);
  const [one, other] = [[{ text: 'a' }, { text: 'b' }], [{ text: 'a' }]];
  const vectors = await vectorsOf(one);
  expect(await vectorsOf(one)).toBe(vectors);
  expect(vectors).toEqual(await new FakeEmbedder().embed(['a', 'b'], 'passage'));
  expect(await vectorsOf(other)).toHaveLength(1);
  expect(embedder.calls.map(({ texts }) => texts)).toEqual([['a', 'b'], ['a']]);
});
