import type { Embedder } from '../embedder.js';
import { cosines } from './dense.js';
import { admits, type Filters } from './filters.js';
import { fuse, lexicalShare } from './fuse.js';
import type { Entry, Library } from './library.js';

/** A passage that may answer, and how near it is. */
export interface Hit {
  readonly entry: Entry;
  /** From 0 to 1; it ranks the hits of one question and compares with no other question's. */
  readonly score: number;
  /** BM25+, from 0 upwards. */
  readonly lexical: number;
  /** Of the question's vector and the passage's, from -1 to 1. */
  readonly cosine: number;
  /** The share of the question's words that the passage or its header has, from 0 to 1. */
  readonly coverage: number;
}

export interface SearchQuery {
  readonly question: string;
  readonly vector: Float32Array;
  readonly filters: Filters;
  /** The share of the lexical score; as the question's words call for, unless it is given. */
  readonly share?: number | undefined;
}

/** The passages that the filters admit, nearest first; at most as many as a reader could want. */
export function search(library: Library, query: SearchQuery): Hit[] {
  const { question, vector, filters } = query;
  const rows = library.entries.flatMap(({ issue }, row) => (admits(filters, issue) ? [row] : []));
  const admitted = new Set(rows);
  const words = library.lexical.scores(question, (row) => admitted.has(row));
  const cosine = cosines(vector, library.vectors, rows);
  const lexical = rows.map((row) => words.get(row) ?? 0);
  const wanted = library.lexical.wanted(question);
  const covered = new Map(
    best(rows, lexical, lexicalCandidates).map((row) => [
      row,
      library.lexical.coverage(wanted, row),
    ]),
  );
  const share = query.share ?? lexicalShare(Math.max(0, ...covered.values()));
  const scores = fuse(lexical, cosine, share);
  const position = new Map(rows.map((row, i) => [row, i]));
  return best(rows, scores, maxHits).map((row) => {
    const i = position.get(row)!;
    const coverage = covered.get(row) ?? library.lexical.coverage(wanted, row);
    return {
      entry: library.entries[row]!,
      score: scores[i]!,
      lexical: lexical[i]!,
      cosine: cosine[i]!,
      coverage,
    };
  });
}

const lexicalCandidates = 50;
const maxHits = 50;

/** The rows with the highest scores, highest first; of equal ones the earlier first. */
function best(rows: readonly number[], scores: readonly number[], count: number): number[] {
  const order = rows.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  return order.slice(0, count).map((i) => rows[i]!);
}

export async function questionVector(embedder: Embedder, question: string): Promise<Float32Array> {
  const [vector] = await embedder.embed([question], 'query');
  return vector!;
}
