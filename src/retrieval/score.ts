import { coverage, type WantedWord } from './coverage.js';
import { cosines } from './dense.js';
import { fuse, lexicalShare } from './fuse.js';
import { highest } from './highest.js';
import type { LexicalIndex } from './lexical.js';

/** What is searched: passages by their numbers, in words and in unit vectors one behind the other. */
export interface Searched {
  readonly lexical: LexicalIndex;
  readonly vectors: Float32Array;
}

export interface ScoreQuery {
  /** The words of the question, from {@link LexicalIndex.wanted}. */
  readonly wanted: readonly WantedWord[];
  readonly vector: Float32Array;
  /** The share of the lexical score; as the question's words call for, unless it is given. */
  readonly share?: number | undefined;
}

/** Each in the order of the rows that were asked for. */
export interface RowScores {
  /** BM25, from 0 upwards. */
  readonly lexical: readonly number[];
  /** From -1 to 1. */
  readonly cosine: readonly number[];
  /** From 0 to 1; it compares the rows of one question only. */
  readonly fused: readonly number[];
  /** Of the words in the fused score. */
  readonly share: number;
}

/** @param rows the numbers of the passages that may answer */
export function scoreRows(
  { lexical: index, vectors }: Searched,
  rows: readonly number[],
  query: ScoreQuery,
): RowScores {
  const words = index.scores(query.wanted);
  const lexical = rows.map((row) => words[row]!);
  const cosine = cosines(query.vector, vectors, rows);
  const covered = highest(lexical, lexicalCandidates).map((i) =>
    coverage(query.wanted, index.wordsIn(query.wanted, rows[i]!)),
  );
  const share = query.share ?? lexicalShare(Math.max(0, ...covered));
  return { lexical, cosine, fused: fuse(lexical, cosine, share), share };
}

/** Among so many best by words is the one that has most of the question's words. */
const lexicalCandidates = 50;
