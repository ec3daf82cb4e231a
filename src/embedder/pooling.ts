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
  let row = 0;
  // Rows in the order of memory, four at once: each sum is read and written once for the four.
  for (; row + 4 * dimensions <= end; row += 4 * dimensions)
    for (let column = 0; column < dimensions; column++) {
      const at = row + column;
      sums[column]! +=
        tokenVectors[at]! +
        tokenVectors[at + dimensions]! +
        tokenVectors[at + 2 * dimensions]! +
        tokenVectors[at + 3 * dimensions]!;
    }
  for (; row < end; row += dimensions)
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
