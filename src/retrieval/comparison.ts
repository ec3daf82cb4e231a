import type { Embedder } from '../embedder.js';
import { cosine } from './dense.js';
import { normalised } from './fuse.js';
import type { Gains } from './gains.js';
import { lateInteraction } from './late-interaction.js';
import type { SentenceVectors } from './sentence-vectors.js';

/** A passage that is compared. */
export interface Compared {
  readonly text: string;
  readonly sentences: readonly { readonly text: string }[];
}

/** The question with which it is compared. */
export interface ComparedQuestion {
  readonly text: string;
  readonly vector: Float32Array;
  /** The share that the words had in the score so far, against the meaning: from 0 to 1. */
  readonly share: number;
}

/** What compares. */
export interface Comparers {
  readonly embedder: Embedder;
  readonly vectorsOf: SentenceVectors;
}

/** So many of the best passages are compared: more gained nothing. */
export const closelyCompared = 10;

/** The most that a passage gains on its score, which is from 0 to 1: by its tokens … */
const byTokens = 0.1;
/** … and by its best sentence, where the words have no share in the score. */
const bySentence = 0.2;

/**
 * What the best passages gain by being compared with the question token by token and sentence by sentence,
 * with a model that is a table. One that reads context would have to read all of them anew.
 */
export async function compared(
  passages: readonly Compared[],
  question: ComparedQuestion,
  { embedder, vectorsOf }: Comparers,
): Promise<Gains> {
  const texts = passages.map(({ text }) => text);
  const { table } = embedder;
  if (!table) return { gains: [], largest: 0 };
  const tokens = normalised(await lateInteraction(question.text, texts, table));
  const sentences = normalised(await bestSentences(passages, question, vectorsOf));
  const sentenceWeight = bySentence * (1 - question.share);
  return {
    gains: tokens.map((near, i) => byTokens * near + sentenceWeight * sentences[i]!),
    largest: byTokens + bySentence,
  };
}

/** The cosine of the question with the nearest sentence of each passage. */
async function bestSentences(
  passages: readonly Compared[],
  { vector }: ComparedQuestion,
  vectorsOf: SentenceVectors,
): Promise<number[]> {
  const best: number[] = [];
  for (const { sentences } of passages) {
    const near = (await vectorsOf(sentences)).map((other) => cosine(vector, other));
    best.push(Math.max(0, ...near));
  }
  return best;
}
