import type { Readers } from '../cross-encoder.js';
import { cosine } from './dense.js';
import { normalised } from './fuse.js';
import { lateInteraction } from './late-interaction.js';
import type { SentenceVectors } from './sentence-vectors.js';

/** A passage that is read again. */
export interface Reread {
  readonly text: string;
  readonly sentences: readonly { readonly text: string }[];
}

/** The question with which it is read. */
export interface RereadingQuestion {
  readonly text: string;
  readonly vector: Float32Array;
  /** The share that the words had in the score so far, against the meaning: from 0 to 1. */
  readonly share: number;
}

/** What reads. */
export interface Rereaders extends Readers {
  readonly vectorsOf: SentenceVectors;
}

/** So many of the best passages are read again: comparing more token by token gained nothing. */
export const closelyRead = 10;

/** The most that a passage gains on its score, which is from 0 to 1: by its tokens … */
const byTokens = 0.1;
/** … by its best sentence, where the words have no share in the score … */
const bySentence = 0.2;
/** … or by a cross-encoder, which is believed as much as the search before it. */
const byReading = 1;

/**
 * What the best passages gain by being read with the question: by a cross-encoder, or, with a model that is
 * a table, by being compared token by token and sentence by sentence. A model that reads context would have
 * to read all of them anew.
 * @returns in their order, from 0 to {@link largestGain}
 */
export async function gainsOf(
  passages: readonly Reread[],
  question: RereadingQuestion,
  { embedder, crossEncoder, vectorsOf }: Rereaders,
): Promise<number[]> {
  const texts = passages.map(({ text }) => text);
  if (crossEncoder) {
    const relevance = await crossEncoder.relevance(question.text, texts);
    return relevance.map((share) => byReading * share);
  }
  const { table } = embedder;
  if (!table) return passages.map(() => 0);
  const tokens = normalised(await lateInteraction(question.text, texts, table));
  const sentences = normalised(await bestSentences(passages, question, vectorsOf));
  const sentenceWeight = bySentence * (1 - question.share);
  return tokens.map((near, i) => byTokens * near + sentenceWeight * sentences[i]!);
}

export function largestGain({ embedder, crossEncoder }: Readers): number {
  if (crossEncoder) return byReading;
  return embedder.table ? byTokens + bySentence : 0;
}

/** The cosine of the question with the nearest sentence of each passage. */
async function bestSentences(
  passages: readonly Reread[],
  { vector }: RereadingQuestion,
  vectorsOf: SentenceVectors,
): Promise<number[]> {
  const best: number[] = [];
  for (const { sentences } of passages) {
    const near = (await vectorsOf(sentences)).map((other) => cosine(vector, other));
    best.push(Math.max(0, ...near));
  }
  return best;
}
