import type { Embedder } from '../embedder.js';
import type { Collection } from './collection.js';
import { cutDocuments, embeddedText } from './passages.js';
import { Systems } from './systems.js';

/** What a question and a passage cost; times in milliseconds. */
export interface Speed {
  readonly load: number;
  /** The question's vector; the median over the questions. */
  readonly question: number;
  /** The rest of its search, over all passages: words, cosines and fusion; the median. */
  readonly search: number;
  readonly passages: number;
  readonly passagesPerSecond: number;
}

const warmUp = 20;

/** @param load measured too: a model is loaded once for each start of the program */
export async function measureSpeed(
  { documents, queries }: Collection,
  load: () => Promise<Embedder>,
): Promise<Speed> {
  const [embedder, loadTime] = await timed(load);
  const passages = cutDocuments(documents, embedder);
  const texts = passages.map(({ title, text }) => embeddedText(title, text));
  await embedder.embed(texts.slice(0, warmUp), 'passage');
  const [, embedding] = await timed(() => embedder.embed(texts, 'passage'));
  const systems = await Systems.over(passages, embedder);
  const question: number[] = [];
  const search: number[] = [];
  for (const { text } of queries) {
    const [[vector], time] = await timed(() => embedder.embed([text], 'query'));
    question.push(time);
    const [, rest] = await timed(async () => systems.scores(text, vector!));
    search.push(rest);
  }
  return {
    load: loadTime,
    question: median(question),
    search: median(search),
    passages: passages.length,
    passagesPerSecond: (1000 * texts.length) / embedding,
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
