/** A logistic regression over named signs. */
export interface Logistic<Sign extends string> {
  readonly weights: Readonly<Record<Sign, number>>;
  readonly bias: number;
}

/** The probability that the model gives, from 0 to 1. */
export function probability<Sign extends string>(
  { weights, bias }: Logistic<Sign>,
  signs: Readonly<Record<Sign, number>>,
): number {
  const names = Object.keys(weights) as Sign[];
  const sum = names.reduce((total, name) => total + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
