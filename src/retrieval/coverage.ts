/** A word of a question as the corpus spells it, and how much it tells. */
export interface WantedWord {
  readonly word: string;
  /** Any of these stands for the word; empty if the corpus does not know it. */
  readonly terms: readonly string[];
  /** False if the terms are only spelt like the word. */
  readonly exact: boolean;
  /** How often the question has the word. */
  readonly count: number;
  /** At least the inverse document frequency of its rarest term. */
  readonly weight: number;
}

/** Says whether a text has a term. */
export interface TermSet {
  has(term: string): boolean;
}

/** @param terms those of a text @returns the share of the wanted words that it has, by weight */
export function coverage(wanted: readonly WantedWord[], terms: TermSet): number {
  let total = 0;
  let covered = 0;
  for (const word of wanted) {
    total += word.weight;
    if (word.terms.some((term) => terms.has(term))) covered += word.weight;
  }
  return total > 0 ? covered / total : 0;
}
