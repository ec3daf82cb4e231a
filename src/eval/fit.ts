import type { Logistic } from '../retrieval/logistic.js';

export interface Example<Sign extends string> {
  readonly signs: Readonly<Record<Sign, number>>;
  readonly holds: boolean;
  /** How much the example counts. Default: 1. */
  readonly weight?: number;
}

/** Keeps weights small that few examples speak for. */
const ridge = 0.003;
const steps = 4000;
const rate = 0.5;

/**
 * Fits a logistic regression by gradient descent on standardised signs, with a ridge.
 * @param names of the signs to weigh
 */
export function fitLogistic<Sign extends string>(
  examples: readonly Example<Sign>[],
  names: readonly Sign[],
): Logistic<Sign> {
  const scales = names.map((name) => scaleOf(examples.map(({ signs }) => signs[name])));
  const counts = examples.map(({ weight = 1 }) => weight);
  const total = sum(counts);
  const rows = examples.map(({ signs }) =>
    names.map((name, i) => (signs[name] - scales[i]!.mean) / scales[i]!.spread),
  );
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < steps; step++) {
    const errors = rows.map(
      (row, n) => counts[n]! * (chance(row, weights, bias) - Number(examples[n]!.holds)),
    );
    bias -= (rate * sum(errors)) / total;
    for (const i of names.keys())
      weights[i]! -=
        rate * (sum(errors.map((error, n) => error * rows[n]![i]!)) / total + ridge * weights[i]!);
  }
  const plain = weights.map((weight, i) => weight / scales[i]!.spread);
  return {
    weights: Object.fromEntries(names.map((name, i) => [name, plain[i]!])) as Record<Sign, number>,
    bias: bias - sum(plain.map((weight, i) => weight * scales[i]!.mean)),
  };
}

const chance = (row: readonly number[], weights: readonly number[], bias: number): number =>
  1 / (1 + Math.exp(-row.reduce((total, value, i) => total + value * weights[i]!, bias)));

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
