import type { Embedder, TokenTable, TokenVectors } from '../embedder.js';
import { cosines } from './dense.js';
import { normalised } from './fuse.js';

/**
 * How much of a question each text has, token by token: the cosine of each token of the question with the
 * nearest of the text, on the mean. The longer a token's vector, the more it tells, and weighs.
 * @returns from 0 to 1, in the order of the texts
 * @see Khattab and Zaharia, ColBERT: Efficient and Effective Passage Search via Contextualized Late
 *   Interaction over BERT, 2020
 */
export async function lateInteraction(
  question: string,
  texts: readonly string[],
  table: TokenTable,
): Promise<number[]> {
  const asked = unitRows(await table.vectorsOf(table.tokensOf(question)));
  const tokens = texts.map((text) => table.tokensOf(text));
  // The texts share many tokens: each is compared once.
  const distinct = [...new Set(tokens.flat())];
  const row = new Map(distinct.map((token, i) => [token, i]));
  const rows = tokens.map((ofText) => ofText.map((token) => row.get(token)!));
  const { unit } = unitRows(await table.vectorsOf(distinct));
  const sums = texts.map(() => 0);
  for (const [i, length] of asked.lengths.entries()) {
    const near = cosines(asked.row(i), unit, [...distinct.keys()]);
    for (const [text, ofText] of rows.entries())
      sums[text]! += length * ofText.reduce((best, n) => Math.max(best, near[n]!), 0);
  }
  const total = asked.lengths.reduce((a, b) => a + b, 0);
  return sums.map((sum) => (total > 0 ? sum / total : 0));
}

/** The rows at length 1, those of zeros left as they are, and the lengths that they had. */
function unitRows({ rows, dimensions }: TokenVectors) {
  const unit = rows.slice();
  const lengths: number[] = [];
  for (let from = 0; from < unit.length; from += dimensions) {
    let squares = 0;
    for (let i = from; i < from + dimensions; i++) squares += unit[i]! * unit[i]!;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = from; i < from + dimensions; i++) unit[i]! *= scale;
    lengths.push(Math.sqrt(squares));
  }
  return { unit, lengths, row: (i: number) => unit.subarray(i * dimensions, (i + 1) * dimensions) };
}

/** So many of the best passages are compared token by token: more gained nothing. */
export const closelyRead = 10;
/** The most that a passage gains by it, on a score from 0 to 1. */
export const largestGain = 0.1;

/**
 * What the best passages gain by being compared token by token. With a model that reads context nothing: a
 * token's vector is another in every text there, so that the model would have to read them with each question.
 * @param texts of the passages
 * @returns in their order, from 0 to {@link largestGain}
 */
export async function gainsOf(
  texts: readonly string[],
  question: string,
  { table }: Embedder,
): Promise<number[]> {
  if (!table) return texts.map(() => 0);
  const near = await lateInteraction(question, texts, table);
  return normalised(near).map((share) => share * largestGain);
}
