import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../embedder.js';
import { cosine, nearest } from './dense.js';
import { everydaySubjects } from './everyday.js';
import type { Library } from './library.js';

/**
 * How near a corpus comes to what it hardly speaks of: the cosine with the nearest passage differs by
 * model and by corpus, so it is measured over {@link everydaySubjects}.
 */
export interface Background {
  /** The median over the subjects: a corpus that speaks of a few of them does not move it much. */
  readonly typical: number;
  /** Only one in five comes nearer. */
  readonly high: number;
  readonly subjects: readonly Subject[];
}

interface Subject {
  /** Of length 1. */
  readonly vector: Float32Array;
  /** The cosine with the nearest passage. */
  readonly nearest: number;
}

export async function measureBackground(library: Library, embedder: Embedder): Promise<Background> {
  const subjects: Subject[] = [];
  for (const vector of await embedder.embed(everydaySubjects, 'passage')) {
    subjects.push({ vector, nearest: nearest(vector, library.vectors) });
    // A running bot measures this on a new index while it answers from the old one.
    await setImmediate();
  }
  const sorted = subjects.map((subject) => subject.nearest).sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(share * sorted.length)]!;
  return { typical: quantile(0.5), high: quantile(0.8), subjects };
}

/**
 * How near a question is to a subject of everyday life; one that the corpus speaks of counts less.
 * @returns from 0 to 1
 */
export function everydayNearness(
  { typical, subjects }: Background,
  question: Float32Array,
): number {
  const above = (cosine: number): number =>
    Math.min(1, Math.max(0, (cosine - typical) / (1 - typical)));
  const nearness = subjects.map(
    ({ vector, nearest }) => above(cosine(question, vector)) * (1 - above(nearest)),
  );
  return Math.max(0, ...nearness);
}
