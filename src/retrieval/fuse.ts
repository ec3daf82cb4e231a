/**
 * The share of the lexical score in the fused one: the more of the question a passage has in its own
 * words, the more the words count; where hardly any word is found, the meaning must decide.
 * @param coverage the largest share of the question that one passage has, from 0 to 1
 */
export function lexicalShare(coverage: number): number {
  const { from, to, least, most } = shareRamp;
  const t = Math.min(1, Math.max(0, (coverage - from) / (to - from)));
  return least + (most - least) * t;
}

/** Chosen on the development halves of the labelled questions and on four public collections. */
const shareRamp = { from: 0.3, to: 1, least: 0.25, most: 0.75 };

/**
 * Fuses two rankings of the same passages by a weighted sum of normalised scores.
 * @param share of the lexical score
 * @see Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, 2023
 */
export function fuse(
  lexical: readonly number[],
  cosine: readonly number[],
  share: number,
): number[] {
  const words = normalised(lexical);
  const meaning = normalised(cosine);
  return words.map((score, i) => share * score + (1 - share) * meaning[i]!);
}

/** From the mean of all (and whatever is below it), which is 0, to the best, which is 1. */
export function normalised(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
  const spread = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - mean;
  return scores.map((score) => (spread > 0 ? Math.max(0, (score - mean) / spread) : 0));
}
