/**
 * How much a term tells apart: its inverse document frequency, from 0 upwards.
 * @param containing how many of the passages have it
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009
 */
export const inverseFrequency = (passages: number, containing: number): number =>
  Math.log(1 + (passages - containing + 0.5) / (containing + 0.5));

/** How soon a repeated word counts no more. */
const k1 = 1.2;
/** How much a passage is charged for its length, from 0 to 1. */
const b = 0.75;

/**
 * What a term that stands `frequency` times in a passage is worth there, from 0 to `k1 + 1`.
 * @param relativeLength the length of the passage over that of the mean one
 */
export const saturated = (frequency: number, relativeLength: number): number =>
  (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
