import type { CrossEncoder } from '../cross-encoder.js';

/** So many of the best passages are read with the question. */
export const closelyRead = 12;

/** How much the reading counts beside the search before it: the less, the more the words have told there. */
const weightOf = (share: number): number => 1.2 - share;

/** The question with which passages are read. */
export interface ReadQuestion {
  readonly text: string;
  /** The share that the words had in the scores so far, against the meaning. */
  readonly share: number;
}

/**
 * The scores of the best passages once a cross-encoder has read them with the question, and how likely it
 * takes each to answer.
 * @param scores of all passages, best first, from 0 to 1
 * @param texts of the first {@link closelyRead} of them
 * @returns in their order; the scores from 0 to 1 too
 * @see Nogueira and Cho, Passage Re-ranking with BERT, 2019
 */
export async function read(
  { text, share }: ReadQuestion,
  scores: readonly number[],
  texts: readonly string[],
  { relevance }: CrossEncoder,
): Promise<{ readonly score: number; readonly relevance: number | null }[]> {
  const told = await relevance(text, texts);
  const weight = weightOf(share);
  return scores.map((score, i) => ({
    score: (score + weight * (told[i] ?? 0)) / (1 + weight),
    relevance: told[i] ?? null,
  }));
}

/** How likely any of the passages answers, where at most one is taken to: their odds add up. */
export function anyAnswers(relevance: readonly number[]): number {
  const odds = relevance.reduce((sum, share) => sum + share / (1 - Math.min(share, 0.999)), 0);
  return odds / (1 + odds);
}
