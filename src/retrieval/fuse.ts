/** The share of the lexical score in the fused one. */
const lexicalShare = 0.6;

/**
 * Fuses two rankings of the same passages by a weighted sum of normalised scores: BM25 over its
 * maximum, cosine from the mean of all passages (0) to the best (1).
 * @see Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, 2023
 */
export function fuse(
  lexical: readonly number[],
  cosine: readonly number[],
  share = lexicalShare,
): number[] {
  const maxLexical = max(lexical);
  const mean = cosine.reduce((sum, value) => sum + value, 0) / cosine.length;
  const spread = max(cosine) - mean;
  return lexical.map((score, i) => {
    const words = maxLexical > 0 ? score / maxLexical : 0;
    const meaning = spread > 0 ? Math.max(0, (cosine[i]! - mean) / spread) : 0;
    return share * words + (1 - share) * meaning;
  });
}

const max = (values: readonly number[]) =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
