import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuse, lexicalShare } from '../../src/retrieval/fuse.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const lexical = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true }));
const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const rows = fc.array(fc.tuple(lexical, cosine), { minLength: 1, maxLength: 30 });

const fused = (pairs: readonly (readonly [number, number])[], ofWords: number) =>
  fuse(
    pairs.map(([words]) => words),
    pairs.map(([, meaning]) => meaning),
    ofWords,
  );

describe('a fused score', () => {
  test('is from 0 to 1, one a passage', () => {
    fc.assert(
      fc.property(rows, share, (pairs, ofWords) => {
        const scores = fused(pairs, ofWords);
        expect(scores).toHaveLength(pairs.length);
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test('never falls when both scores of a passage are as high as those of another', () => {
    fc.assert(
      fc.property(rows, share, (pairs, ofWords) => {
        const scores = fused(pairs, ofWords);
        for (const [i, [words, meaning]] of pairs.entries())
          for (const [j, [otherWords, otherMeaning]] of pairs.entries())
            if (words >= otherWords && meaning >= otherMeaning)
              expect(scores[i]!).toBeGreaterThanOrEqual(scores[j]! - 1e-9);
      }),
    );
  });

  test('is 1 for a passage that is best in both', () => {
    expect(fuse([2, 5, 0], [0.1, 0.9, 0.2], 0.4)[1]).toBeCloseTo(1);
  });

  test('follows the words alone, or the meaning alone, if the share says so', () => {
    expect(fuse([2, 4, 0], [0.9, 0.1, 0.2], 1)).toEqual([0, 1, 0]);
    expect(fuse([2, 4, 0], [0.9, 0.1, 0.2], 0)).toEqual([1, 0, 0]);
  });

  test('of passages without any word of the question ranks by meaning', () => {
    const scores = fuse([0, 0, 0], [0.2, 0.7, 0.4], 0.5);
    expect([...scores].sort((a, b) => b - a)).toEqual([scores[1], scores[2], scores[0]]);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
  });

  test('of passages that are all alike is the same for all', () => {
    expect(new Set(fuse([3, 3, 3], [0.5, 0.5, 0.5], 0.5)).size).toBe(1);
    expect(fuse([0, 0], [0, 0], 0.5)).toEqual([0, 0]);
  });

  test('is a number for a single passage, and none for none', () => {
    expect(fuse([0], [0.3], 0.5).every(Number.isFinite)).toBe(true);
    expect(fuse([2], [0.3], 0.5).every(Number.isFinite)).toBe(true);
    expect(fuse([], [], 0.5)).toEqual([]);
  });
});

describe('the share of the words', () => {
  test('is a share, and grows with what the passages have of the question', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(lexicalShare(less)).toBeLessThanOrEqual(lexicalShare(more));
        expect(lexicalShare(less)).toBeGreaterThan(0);
        expect(lexicalShare(more)).toBeLessThan(1);
      }),
    );
    expect(lexicalShare(1)).toBeGreaterThan(lexicalShare(0));
  });
});
