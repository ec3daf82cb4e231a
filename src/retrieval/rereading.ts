import type { Readers } from '../cross-encoder.js';
import { normalised } from './fuse.js';
import { lateInteraction } from './late-interaction.js';

/** So many of the best passages are read again: comparing more token by token gained nothing. */
export const closelyRead = 10;

/**
 * The most that a passage gains by it, on a score from 0 to 1: a cross-encoder is believed as much as the
 * search before it.
 */
export const largestGain = ({ crossEncoder }: Readers): number => (crossEncoder ? 1 : 0.1);

/**
 * What the best passages gain by being read with the question: by a cross-encoder, or, with a model that is
 * a table, by being compared token by token. A model that reads context cannot do that: a token's vector
 * is another in every text there.
 * @param texts of the passages
 * @returns in their order, from 0 to {@link largestGain}
 */
export async function gainsOf(
  texts: readonly string[],
  question: string,
  readers: Readers,
): Promise<number[]> {
  const shares = await sharesOf(texts, question, readers);
  return shares.map((share) => share * largestGain(readers));
}

async function sharesOf(
  texts: readonly string[],
  question: string,
  { embedder: { table }, crossEncoder }: Readers,
): Promise<number[]> {
  if (crossEncoder) return crossEncoder.relevance(question, texts);
  if (table) return normalised(await lateInteraction(question, texts, table));
  return texts.map(() => 0);
}
