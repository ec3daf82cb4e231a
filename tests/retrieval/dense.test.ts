import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cosines, nearest } from '../../src/retrieval/dense.js';

const dimensions = 5;
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: dimensions,
    maxLength: dimensions,
  })
  .map((values) => {
    const length = Math.hypot(...values);
    return length === 0 ? values : values.map((value) => value / length);
  });

const naive = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('cosines', () => {
  test('are the dot products with the rows that are asked for, in their order', () => {
    const rowsOfMatrix = fc.array(vector, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        vector,
        rowsOfMatrix,
        fc.array(fc.nat(), { maxLength: 20 }),
        (query, all, raw) => {
          const rows = raw.map((number) => number % all.length);
          const found = cosines(Float32Array.from(query), Float32Array.from(all.flat()), rows);
          expect(found).toHaveLength(rows.length);
          for (const [i, row] of rows.entries())
            expect(found[i]).toBeCloseTo(naive(query, all[row]!));
        },
      ),
    );
  });

  test('of a vector with itself is 1, with its opposite -1, with a zero vector 0', () => {
    const matrix = Float32Array.from([0.6, 0.8, -0.6, -0.8, 0, 0]);
    const found = cosines(Float32Array.from([0.6, 0.8]), matrix, [0, 1, 2]);
    expect(found.map((value) => Number(value.toFixed(5)))).toEqual([1, -1, 0]);
  });

  test('of no rows are none', () => {
    expect(cosines(Float32Array.from([1, 0]), new Float32Array(0), [])).toEqual([]);
  });
});

test('the nearest row has the largest of them; of no rows it is -1', () => {
  const query = Float32Array.of(1, 0);
  expect(nearest(query, Float32Array.of(0, 1, 0.6, 0.8, -1, 0))).toBeCloseTo(0.6);
  expect(nearest(query, new Float32Array())).toBe(-1);
});
