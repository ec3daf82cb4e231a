import { isAnswered } from '../retrieval/judge.js';
import { probability } from '../retrieval/logistic.js';
import { scoresOf } from './labelled-scores.js';
import type { Outcome } from './outcome.js';

/** How answers would fare if everything below a threshold were refused; shares from 0 to 1. */
export interface CurvePoint {
  readonly threshold: number;
  /** Of the questions without an answer, those that are refused. */
  readonly noticed: number;
  /** Of the questions with one, those that are refused. */
  readonly refusedWrongly: number;
  /** Of the questions with one, those that are answered in the first three excerpts. */
  readonly answered: number;
  readonly f1: number;
}

const resolution = 50;

/** @param model that says how likely an answer is; the one in use unless it is given */
export const thresholdCurve = (outcomes: readonly Outcome[], model = isAnswered): CurvePoint[] =>
  Array.from({ length: resolution + 1 }, (_, i) => pointAt(outcomes, i / resolution, model));

function pointAt(
  outcomes: readonly Outcome[],
  threshold: number,
  model: typeof isAnswered,
): CurvePoint {
  const { all } = scoresOf(outcomes.map((outcome) => judged(outcome, threshold, model)));
  return {
    threshold,
    noticed: all!.abstentionRecall ?? 0,
    refusedWrongly: all!.falseAbstentions ?? 0,
    answered: all!.first3 ?? 0,
    f1: all!.abstentionF1 ?? 0,
  };
}

/** A plain reason holds at any threshold. */
function judged(outcome: Outcome, threshold: number, model: typeof isAnswered): Outcome {
  if (!outcome.signs) return outcome;
  const abstained = probability(model, outcome.signs) < threshold;
  return { ...outcome, abstained, rank: abstained ? null : outcome.nearestRank };
}

/** Of the points with few wrong refusals the one that refuses most. @param points from the lowest threshold */
export const bestPoint = (points: readonly CurvePoint[]): CurvePoint =>
  points.findLast(({ refusedWrongly }) => refusedWrongly <= mostWrongRefusals)!;

/** One in twenty-five on the development halves; elsewhere, where nothing was fitted, they are a little more. */
const mostWrongRefusals = 0.04;
