/** The value below which a share of the values lies, by nearest rank; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export type Point = readonly [x: number, y: number];

/** How much y grows when x grows by 1, by least squares; 0 if x does not vary. */
export function slope(points: readonly Point[]): number {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const common = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return spread === 0 || points.length === 0 ? 0 : common / spread;
}

/**
 * The lowest point of each window: what is used anew after each collection of garbage comes and goes,
 * and what is never given back raises the floor.
 * @param windows into how many equal parts the points are divided
 */
export function floors(points: readonly Point[], windows: number): Point[] {
  const length = Math.max(1, Math.ceil(points.length / windows));
  const starts = Array.from({ length: Math.ceil(points.length / length) }, (_, i) => i * length);
  return starts.map((start) =>
    points.slice(start, start + length).reduce((low, point) => (point[1] < low[1] ? point : low)),
  );
}

/** What became of a crowd's questions. */
export interface Tally {
  readonly asked: number;
  readonly answered: number;
  /** With a polite sentence: too many waited, or the person asked too often. */
  readonly refused: number;
  /** With the sentence of an unforeseen error. */
  readonly failed: number;
  readonly unanswered: number;
  /** From the question to its acknowledgement. */
  readonly acknowledgedMs: { p50: number; p95: number; p99: number; max: number };
}

export interface Asked {
  /** When the question went out and its acknowledgement came in, in milliseconds. */
  readonly sentAt: number;
  readonly acknowledgedAt: number | undefined;
  readonly text: string | undefined;
}

export function tally(questions: readonly Asked[], isRefusal: (text: string) => boolean): Tally {
  const texts = questions.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const refused = texts.filter(isRefusal).length;
  const failed = texts.filter((text) => text.startsWith('Sorry')).length;
  const waits = questions.map(({ sentAt, acknowledgedAt = Number.POSITIVE_INFINITY }) =>
    Math.max(0, acknowledgedAt - sentAt),
  );
  return {
    asked: questions.length,
    answered: texts.length - refused - failed,
    refused,
    failed,
    unanswered: questions.length - texts.length,
    acknowledgedMs: {
      p50: percentile(waits, 0.5),
      p95: percentile(waits, 0.95),
      p99: percentile(waits, 0.99),
      max: percentile(waits, 1),
    },
  };
}
