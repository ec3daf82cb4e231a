import type { CrossEncoder } from '../cross-encoder.js';
import type { Embedder } from '../embedder.js';
import type { Collection } from './collection.js';
import type { Extract } from './library-pipeline.js';
import { type CollectionPassage, embeddedText } from './passages.js';
import { Systems } from './systems.js';

/** How fast a way of embedding is. */
export interface Rate {
  /** A question's vector, in milliseconds; the median over the questions. */
  readonly question: number;
  readonly passagesPerSecond: number;
  /** The same by the time that processors worked for it, whatever else the machine did meanwhile. */
  readonly passagesPerProcessorSecond: number;
}

/** In milliseconds. */
interface Time {
  readonly wall: number;
  readonly processor: number;
}

/** What a question and a passage cost; times in milliseconds. */
export interface Speed {
  readonly load: Time;
  readonly loadCrossEncoder: Time;
  readonly backissue: Rate;
  /** The library's own pipeline with the same model, over the same texts. */
  readonly library: Rate;
  /** Of a question's search, over all passages: words, cosines and fusion; the median … */
  readonly search: number;
  /** … and reading the best of them with the question; the median. */
  readonly reading: number;
  readonly passages: number;
}

/** Words of a passage: about as many as the longest that an index of issues has. */
const passageWords = 150;
/** Passages and questions that are embedded to measure how long it takes. */
const sampleSize = 500;
const warmUp = 20;

/** @param load measured too: a model is loaded once for each start of the program */
export async function measureSpeed(
  { documents, queries }: Collection,
  load: () => Promise<Embedder>,
  loadCrossEncoder: () => Promise<CrossEncoder>,
  loadLibrary: () => Promise<Extract>,
): Promise<Speed> {
  const [embedder, loadTime] = await timed(load);
  const [crossEncoder, crossEncoderTime] = await timed(loadCrossEncoder);
  const extract = await loadLibrary();
  const passages = documents.flatMap(cut);
  const texts = passages.slice(0, sampleSize).map(({ title, text }) => embeddedText(title, text));
  const questions = queries.slice(0, sampleSize).map(({ text }) => text);
  const readings: number[] = [];
  const timedReader: CrossEncoder = {
    relevance: async (question, texts) => {
      const [read, { wall }] = await timed(() => crossEncoder.relevance(question, texts));
      readings.push(wall);
      return read;
    },
  };
  const systems = await Systems.over(passages, { embedder, crossEncoder: timedReader });
  const embed = async (text: string) => (await embedder.embed([text], 'query'))[0]!;
  const searches = await each(questions, async (text) => {
    const vector = await embed(text);
    return (await timed(async () => systems.scores(text, vector)))[1].wall;
  });
  return {
    load: loadTime,
    loadCrossEncoder: crossEncoderTime,
    backissue: await rate(texts, questions, (batch) => embedder.embed(batch, 'passage'), embed),
    library: await rate(texts, questions, (batch) => each(batch, extract), extract),
    search: median(searches.map((time, i) => time - readings[i]!)),
    reading: median(readings),
    passages: passages.length,
  };
}

function cut({ title, text }: Collection['documents'][number], document: number) {
  const words = text.split(/\s+/);
  const passages: CollectionPassage[] = [];
  for (let at = 0; at < words.length; at += passageWords)
    passages.push({ document, title, text: words.slice(at, at + passageWords).join(' ') });
  return passages;
}

async function rate(
  texts: readonly string[],
  questions: readonly string[],
  embedAll: (texts: readonly string[]) => Promise<unknown>,
  embedOne: (text: string) => Promise<unknown>,
): Promise<Rate> {
  await embedAll(texts.slice(0, warmUp));
  const [, { wall, processor }] = await timed(() => embedAll(texts));
  const times = await each(questions, async (text) => (await timed(() => embedOne(text)))[1].wall);
  return {
    question: median(times),
    passagesPerSecond: (1000 * texts.length) / wall,
    passagesPerProcessorSecond: (1000 * texts.length) / processor,
  };
}

/** One after the other. */
async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, Time]> {
  const start = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return [result, { wall: performance.now() - start, processor: (user + system) / 1000 }];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
