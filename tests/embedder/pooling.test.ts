import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalize, pool } from '../../src/embedder/pooling.js';

const tokenVectors = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, dimensions]) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      rows: fc.array(
        fc.array(fc.integer({ min: -99, max: 99 }), {
          minLength: dimensions,
          maxLength: dimensions,
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

describe('pooling', () => {
  test('by the mean adds up every row, however many there are', () => {
    fc.assert(
      fc.property(tokenVectors, ({ rows, dimensions }) => {
        const sums = rows.reduce((sum, row) => sum.map((value, column) => value + row[column]!));
        expect([...pool(Float32Array.from(rows.flat()), dimensions, 'mean')]).toEqual(sums);
      }),
    );
  });

  test('by the first token takes the first row alone', () => {
    fc.assert(
      fc.property(tokenVectors, ({ rows, dimensions }) => {
        expect([...pool(Float32Array.from(rows.flat()), dimensions, 'cls')]).toEqual(rows[0]);
      }),
    );
  });
});

test('a vector is scaled to length 1, and all zeros stay zeros', () => {
  const [x, y] = normalize(Float64Array.of(3, 4));
  expect(x).toBeCloseTo(0.6, 6);
  expect(y).toBeCloseTo(0.8, 6);
  expect([...normalize(new Float64Array(2))]).toEqual([0, 0]);
});
