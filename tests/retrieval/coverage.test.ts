import { expect, test } from '@jest/globals';
import { coverage, largestGap, wordsIn } from '../../src/retrieval/coverage.js';

const wanted = (count: number, weight = 1) =>
  Array.from({ length: count }, (_, i) => ({
    word: `${weight}-${i}`,
    terms: [`${weight}-${i}`],
    exact: true,
    count: 1,
    weight,
  }));

test('the words that a text has are those of which it has a term', () => {
  const [first, second] = wanted(2);
  expect(wordsIn([first!, second!], new Set([second!.word, 'other']))).toEqual([second]);
});

test('coverage is the share of the words that a text has, by weight', () => {
  const question = [...wanted(3), ...wanted(1, 2)];
  expect(coverage(question, wanted(2))).toBeCloseTo(2 / 5);
  expect(coverage(question, question)).toBe(1);
});

test('of a long question no text needs more than the eight most telling words', () => {
  const question = [...wanted(10), ...wanted(4, 2)];
  expect(coverage(question, question)).toBe(1);
  expect(coverage(question, [...wanted(4), ...wanted(4, 2)])).toBe(1);
  expect(coverage(question, wanted(10))).toBeCloseTo(10 / 12);
});

test('the largest gap is the share of the most telling word that is not there', () => {
  const question = [...wanted(3), ...wanted(1, 2)];
  expect(largestGap(question, [])).toBeCloseTo(2 / 5);
  expect(largestGap(question, [question[3]!])).toBeCloseTo(1 / 5);
  expect(largestGap(question, question)).toBe(0);
  expect(largestGap([], [])).toBe(0);
});
