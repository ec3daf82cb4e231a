import { describe, expect, test } from '@jest/globals';
import { levelsOf } from '../../src/eval/calibration.js';
import type { Outcome } from '../../src/eval/outcome.js';
import { curvesSvg } from '../../src/eval/plot.js';
import { bestPoint, thresholdCurve } from '../../src/eval/threshold-curve.js';

const outcome = (answerable: boolean, missing: number, more: Partial<Outcome> = {}): Outcome => ({
  kind: 'fact',
  answerable,
  abstained: false,
  rank: answerable ? 1 : null,
  nearestRank: answerable ? 1 : null,
  signs: {
    coverage: 0.5,
    lead: 0.1,
    strangeness: missing,
    everyday: 0,
    missing,
    unsaid: 0,
    unfit: 0,
    firstRead: 0.5,
    anyRead: 0.5,
  },
  confidence: 'high',
  dated: { right: 0, all: 0 },
  lengths: [],
  ...more,
});
const outcomes = [outcome(true, 0), outcome(true, 0.1), outcome(false, 0.9), outcome(false, 1)];

describe('the curve of a threshold', () => {
  const curve = thresholdCurve(outcomes);

  test('refuses nothing at 0 and everything at 1', () => {
    expect(curve[0]).toMatchObject({ threshold: 0, noticed: 0, refusedWrongly: 0, answered: 1 });
    expect(curve.at(-1)).toMatchObject({
      threshold: 1,
      noticed: 1,
      refusedWrongly: 1,
      answered: 0,
    });
  });

  test('refuses more and more', () => {
    for (const [i, { noticed, refusedWrongly }] of curve.entries()) {
      expect(noticed).toBeGreaterThanOrEqual(curve[i - 1]?.noticed ?? 0);
      expect(refusedWrongly).toBeGreaterThanOrEqual(curve[i - 1]?.refusedWrongly ?? 0);
    }
  });

  test('has a best point, where few are refused wrongly', () => {
    expect(bestPoint(curve)).toMatchObject({ f1: 1, refusedWrongly: 0, noticed: 1 });
  });

  test('leaves what a plain reason decided as it is', () => {
    const decided = thresholdCurve([outcome(false, 0, { signs: null, abstained: true })]);
    expect(decided.every(({ noticed }) => noticed === 1)).toBe(true);
  });

  test('is drawn as SVG that can stand alone, with every line named', () => {
    const svg = curvesSvg([{ set: 'test half', points: curve }]);
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const text of ['test half', 'refused wrongly', 'answered in the first three'])
      expect(svg).toContain(text);
    expect(svg).not.toContain('NaN');
  });
});

test('the levels of confidence count what was right among them', () => {
  const [high, medium, low] = levelsOf([
    outcome(true, 0),
    outcome(true, 0, { rank: 3 }),
    outcome(false, 0),
    outcome(true, 0, { rank: null, confidence: 'low' }),
  ]);
  expect(high).toEqual({ confidence: 'high', answers: 3, first1: 1, first3: 2 });
  expect(medium!.answers).toBe(0);
  expect(low).toMatchObject({ answers: 1, first3: 0 });
});
