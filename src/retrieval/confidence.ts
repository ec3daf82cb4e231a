import { type Logistic, probability } from './logistic.js';
import type { Signs } from './signs.js';

/** How sure it is that the first excerpt answers the question. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * That the first excerpt answers. Fitted on the development halves of the labelled questions by
 * `npm run eval -- --fit`.
 */
export const firstAnswers: Logistic<'coverage' | 'lead' | 'unsaid' | 'unfit' | 'firstRead'> = {
  weights: { coverage: -0.02, lead: 3.92, unsaid: -0.94, unfit: -0.58, firstRead: 2.27 },
  bias: -1.47,
};

export function confidenceOf(signs: Signs): Confidence {
  const sure = probability(firstAnswers, signs);
  return sure >= highFrom ? 'high' : sure >= mediumFrom ? 'medium' : 'low';
}

const highFrom = 0.8;
const mediumFrom = 0.3;
