import type { TokenTable, TokenVectors } from '../embedder.js';
import { cosines } from './dense.js';

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
