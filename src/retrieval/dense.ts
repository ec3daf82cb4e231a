/**
 * The cosines of a unit vector with each row of a matrix of unit vectors.
 * @param rows the numbers of the rows to compare with
 */
export function cosines(
  query: Float32Array,
  matrix: Float32Array,
  rows: readonly number[],
): number[] {
  const dimensions = query.length;
  return rows.map((row) => {
    let sum = 0;
    for (let i = 0, at = row * dimensions; i < dimensions; i++, at++)
      sum += query[i]! * matrix[at]!;
    return sum;
  });
}
