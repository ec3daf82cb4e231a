import type { CrossEncoder } from '../cross-encoder.js';
import type { Embedder } from '../embedder.js';
import { contextHeader, passageText } from '../issue.js';
import { type ComparedQuestion, type Comparers, closelyCompared, compared } from './comparison.js';
import { coverage, type WantedWord } from './coverage.js';
import { admits, type Filters } from './filters.js';
import { type Gains, withGains } from './gains.js';
import { highest } from './highest.js';
import type { Entry, Library } from './library.js';
import { closelyRead, type ReadQuestion, read } from './reading.js';
import { type ScoreQuery, scoreRows } from './score.js';
import { withSectionEvidence } from './section-evidence.js';

/** A passage that may answer, and how near it is. */
export interface Hit {
  readonly entry: Entry;
  /** From 0 to 1; it ranks the hits of one question and compares with no other question's. */
  readonly score: number;
  /** BM25, from 0 upwards. */
  readonly lexical: number;
  /** Of the question's vector and the passage's, from -1 to 1. */
  readonly cosine: number;
  /** Those words of the question that the passage or its header has … */
  readonly words: readonly WantedWord[];
  /** … and the share of the question that they are, from 0 to 1. */
  readonly coverage: number;
  /** How likely it answers, from 0 to 1, by the cross-encoder that read it; `null` if none did. */
  readonly relevance: number | null;
}

export interface SearchQuery extends ScoreQuery {
  readonly filters: Filters;
}

export interface Ranking {
  /** Nearest first; at most as many as a reader could want. */
  readonly hits: readonly Hit[];
  /** The share that the words have in their scores, against the meaning: from 0 to 1. */
  readonly share: number;
}

/** The passages that the filters admit. */
export function search(library: Library, query: SearchQuery): Ranking {
  const issues = new Set(library.issues.filter((issue) => admits(query.filters, issue)));
  const rows = [...library.entries.keys()].filter((row) => issues.has(library.entries[row]!.issue));
  const { lexical, cosine, fused, share } = scoreRows(library, rows, query);
  const hits = highest(fused, maxHits).map((i) => {
    const words = library.lexical.wordsIn(query.wanted, rows[i]!);
    return {
      entry: library.entries[rows[i]!]!,
      score: fused[i]!,
      lexical: lexical[i]!,
      cosine: cosine[i]!,
      words,
      coverage: coverage(query.wanted, words),
      relevance: null,
    };
  });
  return { hits, share };
}

const maxHits = 50;

/** Those of the hits that are read for what is asked: passages further down are hardly about it. */
export const toRead = (hits: readonly Hit[]): readonly Hit[] => hits.slice(0, 5);

/** The hits ranked anew: the best by comparing them with the question closely, then all by their articles. */
export async function compare(
  hits: readonly Hit[],
  question: ComparedQuestion,
  comparers: Comparers,
): Promise<Hit[]> {
  const best = hits.slice(0, closelyCompared).map(({ entry }) => ({
    text: textWithHeader(entry),
    sentences: entry.passage.sentences,
  }));
  return withSectionEvidence(scoredAnew(hits, await compared(best, question, comparers)));
}

/** The hits ranked anew by a cross-encoder that reads the best of them with the question. */
export async function rerank(
  hits: readonly Hit[],
  question: ReadQuestion,
  crossEncoder: CrossEncoder,
): Promise<Hit[]> {
  const texts = hits.slice(0, closelyRead).map(({ entry }) => textWithHeader(entry));
  const told = await read(texts, question, crossEncoder);
  return scoredAnew(hits, told)
    .map((hit, i) => ({ ...hit, relevance: told.relevance[i] ?? null }))
    .sort((a, b) => b.score - a.score);
}

/** The hits in the same order, with what they gain. */
function scoredAnew(hits: readonly Hit[], gains: Gains): Hit[] {
  const scores = withGains(
    hits.map(({ score }) => score),
    gains,
  );
  return hits.map((hit, i) => ({ ...hit, score: scores[i]! }));
}

const textWithHeader = ({ issue, passage }: Entry): string =>
  `${contextHeader(issue, passage.section)}\n${passageText(passage)}`;

export async function questionVector(embedder: Embedder, question: string): Promise<Float32Array> {
  const [vector] = await embedder.embed([question], 'query');
  return vector!;
}
