/** What the best of some passages gain on their scores by a closer look. */
export interface Gains {
  /** In their order, from 0 to {@link largest}; there may be fewer than passages: the others gain nothing. */
  readonly gains: readonly number[];
  /** The most that one could gain, from 0 upwards. */
  readonly largest: number;
}

/** The scores with the gains. @param scores from 0 to 1, as what is returned */
export const withGains = (scores: readonly number[], { gains, largest }: Gains): number[] =>
  scores.map((score, i) => (score + (gains[i] ?? 0)) / (1 + largest));
