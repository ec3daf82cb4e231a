import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highest } from '../../src/retrieval/highest.js';

test('the highest are what a sort of all puts first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.nat(12), (scores, count) => {
      const sorted = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
      expect(highest(scores, count)).toEqual(sorted.slice(0, count));
    }),
  );
});
