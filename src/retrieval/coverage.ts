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

/** Of a long question no text has all the words: so many of the most telling are the whole of it. */
const wholeQuestion = 8;

/** The share of the wanted words that these are, by weight, up to 1. */
export function coverage(wanted: readonly WantedWord[], found: readonly WantedWord[]): number {
  const total = weightOf(telling(wanted));
  return total > 0 ? Math.min(1, weightOf(found) / total) : 0;
}

/** The share of the most telling of the wanted words that is not among these, by weight, up to 1. */
export function largestGap(wanted: readonly WantedWord[], found: readonly WantedWord[]): number {
  const whole = telling(wanted);
  const gap = whole.find((word) => !found.includes(word));
  return gap ? gap.weight / weightOf(whole) : 0;
}

const telling = (wanted: readonly WantedWord[]): WantedWord[] =>
  [...wanted].sort((a, b) => b.weight - a.weight).slice(0, wholeQuestion);

/** Those of the words that a text has. @param terms of the text */
export const wordsIn = (wanted: readonly WantedWord[], terms: TermSet): WantedWord[] =>
  wanted.filter((word) => word.terms.some((term) => terms.has(term)));

export const weightOf = (words: readonly WantedWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
