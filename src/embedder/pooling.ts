export type Pooling = 'mean' | 'cls';

/**
 * One vector for a text from the vectors of its tokens: their mean, or the first token's.
 * @param tokenVectors row after row, `dimensions` numbers each; every row counts (no padding)
 */
export function pool(
  tokenVectors: Float32Array,
  dimensions: number,
  pooling: Pooling,
): Float64Array {
  const end = pooling === 'cls' ? dimensions : tokenVectors.length;
  const sums = new Float64Array(dimensions);
  // Row by row, so that memory is read in its order: several times faster than column by column.
  for (let row = 0; row < end; row += dimensions)
    for (let column = 0; column < dimensions; column++)
      sums[column]! += tokenVectors[row + column]!;
  return sums;
}

/** The vector of length 1 in the same direction; all zeros stay zeros. */
export function normalize(vector: Float64Array): Float32Array {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += vector[i]! * vector[i]!;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  const unit = new Float32Array(vector.length);
  for (let i = 0; i < vector.length; i++) unit[i] = vector[i]! * scale;
  return unit;
}
