import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { answeredFrom } from '../retrieval/judge.js';
import type { CurvePoint } from './threshold-curve.js';

export interface Curve {
  readonly set: string;
  readonly points: readonly CurvePoint[];
}

const lines: Record<string, (point: CurvePoint) => number> = {
  'answered in the first three': ({ answered }) => answered,
  'no answer, and noticed': ({ noticed }) => noticed,
  'F1 of the refusals': ({ f1 }) => f1,
  'refused wrongly': ({ refusedWrongly }) => refusedWrongly,
};

/** Legible on a light page and on a dark one. */
const colours = ['#3b82c4', '#2a9d6f', '#b07a1e', '#d0556a'];
const grey = '#808890';

/** Quality against the threshold of abstention, a panel for each set of questions, as SVG. */
export function curvesSvg(curves: readonly Curve[]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = curves.flatMap(({ set, points }) =>
    points.flatMap((point) =>
      Object.entries(lines).map(([line, share]) => ({
        set,
        line,
        threshold: point.threshold,
        percent: 100 * share(point),
      })),
    ),
  );
  const plot = Plot.plot({
    document,
    ariaLabel: 'Quality of the answers against the threshold of abstention',
    width: 860,
    height: 360,
    marginLeft: 46,
    marginRight: 190,
    marginBottom: 50,
    style: { color: grey, background: 'none', fontSize: '13px' },
    x: { label: 'refused below this probability of an answer', domain: [0, 1], labelOffset: 44 },
    y: { label: 'percent', domain: [0, 100], grid: true },
    fx: { label: null, domain: curves.map(({ set }) => set) },
    color: { domain: Object.keys(lines), range: colours },
    marks: [
      Plot.ruleX([answeredFrom], { stroke: grey, strokeDasharray: '4 3' }),
      Plot.line(data, { x: 'threshold', y: 'percent', fx: 'set', stroke: 'line', strokeWidth: 2 }),
      Plot.text(legend(curves.at(-1)!.set), {
        x: 1,
        y: 'percent',
        fx: 'set',
        text: 'line',
        fill: 'line',
        textAnchor: 'start',
        dx: 12,
      }),
    ],
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${plot.outerHTML}\n`;
}

/** The names of the lines, one below the other beside the last panel. */
const legend = (set: string) =>
  Object.keys(lines).map((line, i) => ({ set, line, percent: 96 - 7 * i }));
