import type { Embedder } from '../embedder.js';
import { cosines } from './dense.js';
import { admits, type Filters } from './filters.js';
import { fuse } from './fuse.js';
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
}

export interface SearchQuery {
  readonly question: string;
  readonly vector: Float32Array;
  readonly filters: Filters;
}

/** The passages that the filters admit, nearest first. */
export function search(library: Library, { question, vector, filters }: SearchQuery): Hit[] {
  const rows = library.entries.flatMap(({ issue }, row) => (admits(filters, issue) ? [row] : []));
  const admitted = new Set(rows);
  const words = library.lexical.scores(question, (row) => admitted.has(row));
  const lexical = rows.map((row) => words.get(row) ?? 0);
  const cosine = cosines(vector, library.vectors, rows);
  const scores = fuse(lexical, cosine);
  return rows
    .map((row, i) => ({
      entry: library.entries[row]!,
      score: scores[i]!,
      lexical: lexical[i]!,
      cosine: cosine[i]!,
    }))
    .sort((a, b) => b.score - a.score);
}

export async function questionVector(embedder: Embedder, question: string): Promise<Float32Array> {
  const [vector] = await embedder.embed([question], 'query');
  return vector!;
}
