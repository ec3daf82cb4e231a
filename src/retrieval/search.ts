import type { Embedder } from '../embedder.js';
import { admits, type Filters } from './filters.js';
import type { Entry, Library } from './library.js';
import { highest, type ScoreQuery, scoreRows } from './score.js';

/** A passage that may answer, and how near it is. */
export interface Hit {
  readonly entry: Entry;
  /** From 0 to 1; it ranks the hits of one question and compares with no other question's. */
  readonly score: number;
  /** BM25, from 0 upwards. */
  readonly lexical: number;
  /** Of the question's vector and the passage's, from -1 to 1. */
  readonly cosine: number;
  /** The share of the question's words that the passage or its header has, from 0 to 1. */
  readonly coverage: number;
}

export interface SearchQuery extends ScoreQuery {
  readonly filters: Filters;
}

/** The passages that the filters admit, nearest first; at most as many as a reader could want. */
export function search(library: Library, query: SearchQuery): Hit[] {
  const rows = library.entries.flatMap(({ issue }, row) =>
    admits(query.filters, issue) ? [row] : [],
  );
  const { lexical, cosine, fused, coverage } = scoreRows(library, rows, query);
  const position = new Map(rows.map((row, i) => [row, i]));
  return highest(rows, fused, maxHits).map((row) => {
    const i = position.get(row)!;
    return {
      entry: library.entries[row]!,
      score: fused[i]!,
      lexical: lexical[i]!,
      cosine: cosine[i]!,
      coverage: coverage(row),
    };
  });
}

const maxHits = 50;

export async function questionVector(embedder: Embedder, question: string): Promise<Float32Array> {
  const [vector] = await embedder.embed([question], 'query');
  return vector!;
}
