/** How relevant documents are, by their ids. */
export type Grades = ReadonlyMap<string, number>;

export interface Figures {
  readonly ndcg10: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly mrr: number;
}

/** @param ranked ids of documents, best first */
export const figuresOf = (ranked: readonly string[], grades: Grades): Figures => ({
  ndcg10: ndcg(ranked, grades, 10),
  recall10: recall(ranked, grades, 10),
  recall100: recall(ranked, grades, 100),
  mrr: reciprocalRank(ranked, grades),
});

/**
 * Normalised discounted cumulative gain with linear gains, as trec_eval and BEIR have it.
 * @see Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const gain = discounted(ranked.slice(0, depth).map((id) => grades.get(id) ?? 0));
  const best = discounted([...grades.values()].sort((a, b) => b - a).slice(0, depth));
  return best > 0 ? gain / best : 0;
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

/** The share of the relevant documents that are among the first `depth`. */
export const recall = (ranked: readonly string[], grades: Grades, depth: number): number =>
  grades.size > 0 ? ranked.slice(0, depth).filter((id) => grades.has(id)).length / grades.size : 0;

/** One over the rank of the first relevant document; 0 if there is none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const first = ranked.findIndex((id) => grades.has(id));
  return first < 0 ? 0 : 1 / (first + 1);
}

export function meanFigures(all: readonly Figures[]): Figures {
  const mean = (key: keyof Figures) =>
    all.reduce((sum, figures) => sum + figures[key], 0) / Math.max(1, all.length);
  return {
    ndcg10: mean('ndcg10'),
    recall10: mean('recall10'),
    recall100: mean('recall100'),
    mrr: mean('mrr'),
  };
}
