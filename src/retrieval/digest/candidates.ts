import type { Embedder } from '../../embedder.js';
import type { Passage, Sentence } from '../../issue.js';
import { cosine } from '../dense.js';
import { type InContext, inContext } from './context.js';
import { isWhole } from './worth.js';

/** A sentence that may stand for its article. */
export interface Candidate extends InContext {
  readonly sentence: Sentence;
  /** Its place among the sentences of the article, from 0. */
  readonly at: number;
  readonly opensParagraph: boolean;
  readonly vector: Float32Array;
  /** The cosine with the middle of the article's sentences. */
  readonly centrality: number;
}

/** The whole sentences of an article, captions left out. */
export async function candidatesOf(
  article: readonly Passage[],
  embedder: Embedder,
): Promise<Candidate[]> {
  const told = article
    .filter(({ sentences }) => sentences[0]!.opens !== 'caption')
    .flatMap(({ sentences }) => sentences);
  const whole = told.flatMap((sentence, at) => (isWhole(sentence) ? [{ sentence, at }] : []));
  const vectors = await embedder.embed(
    whole.map(({ sentence }) => sentence.text),
    'passage',
  );
  const context = inContext(told);
  const centre = mean(vectors);
  return whole.map(({ sentence, at }, i) => ({
    sentence,
    at,
    opensParagraph: at === 0 || sentence.opens !== undefined,
    ...context[at]!,
    vector: vectors[i]!,
    centrality: cosine(vectors[i]!, centre),
  }));
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]! / vectors.length;
  return sum;
}
