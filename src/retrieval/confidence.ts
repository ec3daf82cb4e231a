import type { Background } from './background.js';
import type { Hit } from './search.js';

/** What speaks for the best hit; each from 0 to 1. */
export interface Signs {
  /** The share of the question's words that it has. */
  readonly coverage: number;
  /** Its cosine, from what a question reaches that has nothing to do with the corpus (0) to 1. */
  readonly nearness: number;
  /** How far its score is above the next. */
  readonly lead: number;
  /** 1 if it is the best by words and the best by meaning, 0.5 if it is one of them. */
  readonly agreement: number;
}

/** How sure it is that the first excerpt answers the question. */
export type Confidence = 'high' | 'medium' | 'low';

/** @param hits best first */
export function signsOf(hits: readonly Hit[], { typical }: Background): Signs {
  const [first, second] = hits;
  if (!first) return { coverage: 0, nearness: 0, lead: 0, agreement: 0 };
  const best = (key: 'lexical' | 'cosine') => hits.every((hit) => hit[key] <= first[key]);
  return {
    coverage: first.coverage,
    nearness: Math.max(0, (first.cosine - typical) / (1 - typical)),
    lead: first.score - (second?.score ?? 0),
    agreement: (Number(best('lexical')) + Number(best('cosine'))) / 2,
  };
}

/** A logistic regression, fitted on the development halves of the labelled questions. */
const weights: Signs = { coverage: 1.19, nearness: 3.18, lead: 3.63, agreement: 0.45 };
const bias = -2.23;

/** The probability that the first excerpt answers, from 0 to 1. */
export function probability(signs: Signs): number {
  const keys = Object.keys(weights) as (keyof Signs)[];
  const sum = keys.reduce((total, key) => total + weights[key] * signs[key], bias);
  return 1 / (1 + Math.exp(-sum));
}

export function confidenceOf(signs: Signs): Confidence {
  const sure = probability(signs);
  return sure >= highFrom ? 'high' : sure >= mediumFrom ? 'medium' : 'low';
}

const highFrom = 0.8;
const mediumFrom = 0.5;
