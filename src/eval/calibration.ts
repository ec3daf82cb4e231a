import { type Confidence, firstAnswers } from '../retrieval/confidence.js';
import { isAnswered } from '../retrieval/judge.js';
import type { Logistic } from '../retrieval/logistic.js';
import type { Signs } from '../retrieval/signs.js';
import { fitLogistic } from './fit.js';
import type { Outcome } from './outcome.js';
import { bestPoint, type CurvePoint, thresholdCurve } from './threshold-curve.js';

/** The two regressions that judge an answer, fitted anew. */
export interface Calibration {
  /** That the issues have an answer. */
  readonly isAnswered: Logistic<keyof typeof isAnswered.weights>;
  /** The probability of an answer below which there is to be none, and what that gives. */
  readonly answeredFrom: CurvePoint;
  /** That the first excerpt answers. */
  readonly firstAnswers: Logistic<keyof typeof firstAnswers.weights>;
}

type Weighed = Outcome & { readonly signs: Signs };

const weighed = (outcomes: readonly Outcome[]): Weighed[] =>
  outcomes.filter((outcome): outcome is Weighed => outcome.signs !== null);

/** Unrelated questions are many, and most are easy to notice: each counts less. */
const unrelatedWeight = 0.1;

/**
 * @param outcomes of the development halves
 * @param unrelated outcomes of their unrelated questions
 */
export function calibrate(
  outcomes: readonly Outcome[],
  unrelated: readonly Outcome[],
): Calibration {
  const examples = weighed(outcomes);
  const answered = fitLogistic(
    [
      ...examples.map(({ signs, answerable }) => ({ signs, holds: answerable })),
      ...weighed(unrelated).map(({ signs }) => ({ signs, holds: false, weight: unrelatedWeight })),
    ],
    namesOf(isAnswered),
  );
  return {
    isAnswered: answered,
    answeredFrom: bestPoint(thresholdCurve(outcomes, answered)),
    firstAnswers: fitLogistic(
      examples.map(({ signs, nearestRank }) => ({ signs, holds: nearestRank === 1 })),
      namesOf(firstAnswers),
    ),
  };
}

const namesOf = <Sign extends string>({ weights }: Logistic<Sign>): Sign[] =>
  Object.keys(weights) as Sign[];

export interface Level {
  readonly confidence: Confidence;
  readonly answers: number;
  /** Of them, those that answer in the first excerpt, and in the first three. */
  readonly first1: number;
  readonly first3: number;
}

/** How far each level of confidence can be trusted. */
export const levelsOf = (outcomes: readonly Outcome[]): Level[] =>
  (['high', 'medium', 'low'] as const).map((confidence) => {
    const answers = outcomes.filter((outcome) => outcome.confidence === confidence);
    const within = (depth: number) =>
      answers.filter(({ rank }) => rank !== null && rank <= depth).length;
    return { confidence, answers: answers.length, first1: within(1), first3: within(3) };
  });
