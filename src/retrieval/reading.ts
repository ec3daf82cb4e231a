import type { CrossEncoder } from '../cross-encoder.js';
import type { Gains } from './gains.js';

/** So many of the best passages are read with the question. */
export const closelyRead = 16;

/** The reading counts the less beside the search before it, the more the words have told there. */
const largestGain = (share: number): number => 1.6 - share;

/** The question with which passages are read. */
export interface ReadQuestion {
  readonly text: string;
  /** The share that the words had in the scores so far, against the meaning. */
  readonly share: number;
}

/** What passages gain by being read, and how likely each answers: from 0 to 1. */
export interface Read extends Gains {
  readonly relevance: readonly number[];
}

/**
 * What the best passages gain once a cross-encoder has read them with the question.
 * @param texts at most {@link closelyRead} of them
 * @see Nogueira and Cho, Passage Re-ranking with BERT, 2019
 */
export async function read(
  texts: readonly string[],
  { text, share }: ReadQuestion,
  crossEncoder: CrossEncoder,
): Promise<Read> {
  const relevance = await crossEncoder.relevance(text, texts);
  const largest = largestGain(share);
  return { relevance, gains: relevance.map((likely) => largest * likely), largest };
}

/** How likely any of the passages answers, where at most one is taken to: their odds add up. */
export function anyAnswers(relevance: readonly number[]): number {
  const odds = relevance.reduce((sum, share) => sum + share / (1 - Math.min(share, 0.999)), 0);
  return odds / (1 + odds);
}
