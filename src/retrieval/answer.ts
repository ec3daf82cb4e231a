import type { Embedder } from '../embedder.js';
import type { Issue } from '../issue.js';
import { type Excerpt, excerpt } from './excerpt.js';
import type { Filters } from './filters.js';
import type { Entry, Library } from './library.js';
import { type Hit, questionVector, search } from './search.js';

/** An excerpt and where it is from. */
export interface Citation extends Excerpt {
  readonly entry: Entry;
  readonly score: number;
}

export interface Found {
  readonly found: true;
  readonly citations: readonly Citation[];
}

export interface NotFound {
  readonly found: false;
  readonly reason: string;
  readonly nearest: readonly Citation[];
}

export type Answer = Found | NotFound;

export interface Question {
  readonly text: string;
  readonly filters: Filters;
  readonly limit: number;
}

export async function answer(
  library: Library,
  embedder: Embedder,
  question: Question,
): Promise<Answer> {
  const vector = await questionVector(embedder, question.text);
  const hits = search(library, { question: question.text, vector, filters: question.filters });
  const cite = async (hit: Hit): Promise<Citation> => ({
    entry: hit.entry,
    score: hit.score,
    ...(await excerpt(hit.entry.passage.sentences, {
      question: question.text,
      vector,
      lexical: library.lexical,
      embedder,
    })),
  });
  return { found: true, citations: await Promise.all(hits.slice(0, question.limit).map(cite)) };
}

export type { Issue };
