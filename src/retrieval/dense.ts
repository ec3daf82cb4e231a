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
  const wholeFours = dimensions - (dimensions % 4);
  return rows.map((row) => {
    const start = row * dimensions;
    // Four sums that do not wait for each other take two thirds of the time of one.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0, at = start; i < wholeFours; i += 4, at += 4) {
      a += query[i]! * matrix[at]!;
      b += query[i + 1]! * matrix[at + 1]!;
      c += query[i + 2]! * matrix[at + 2]!;
      d += query[i + 3]! * matrix[at + 3]!;
    }
    for (let i = wholeFours; i < dimensions; i++) a += query[i]! * matrix[start + i]!;
    return a + b + c + d;
  });
}

/** The cosine of a unit vector with the nearest row of a matrix of unit vectors; -1 if it has none. */
export function nearest(query: Float32Array, matrix: Float32Array): number {
  const rows = Array.from({ length: matrix.length / query.length }, (_, row) => row);
  return cosines(query, matrix, rows).reduce((a, b) => Math.max(a, b), -1);
}
