import { expect, test } from '@jest/globals';
import { fitLogistic } from '../../src/eval/fit.js';
import { probability } from '../../src/retrieval/logistic.js';

/** A hundred examples of which the share `a` says holds; `noise` says nothing. */
const examples = Array.from({ length: 100 }, (_, i) => {
  const a = (i % 10) / 10;
  return { signs: { a, noise: Math.floor(i / 10) % 2 }, holds: Math.floor(i / 10) < 10 * a };
});
const model = fitLogistic(examples, ['a', 'noise']);

test('a fitted regression gives back the shares that the examples have', () => {
  for (const a of [0.1, 0.5, 0.9])
    expect(probability(model, { a, noise: 0.5 })).toBeCloseTo(a, 0.8);
});

test('a sign that says more has the greater weight', () => {
  expect(model.weights.a).toBeGreaterThan(3);
  expect(Math.abs(model.weights.noise)).toBeLessThan(1);
});

test('a sign that never varies has no say', () => {
  const constant = examples.map(({ signs, holds }) => ({ signs: { ...signs, c: 1 }, holds }));
  expect(fitLogistic(constant, ['a', 'c']).weights.c).toBeCloseTo(0);
});

test('an example that counts twice is as good as two', () => {
  const weighed = examples.map((example, i) => ({ ...example, weight: i % 3 === 0 ? 2 : 1 }));
  const twice = examples.flatMap((example, i) => (i % 3 === 0 ? [example, example] : [example]));
  const [one, other] = [fitLogistic(weighed, ['a']), fitLogistic(twice, ['a'])];
  expect(one.weights.a).toBeCloseTo(other.weights.a, 0);
  expect(one.bias).toBeCloseTo(other.bias, 0);
});
