import type { Embedder } from '../embedder.js';
import { type Excerpt, excerpt } from './excerpt.js';
import type { Filters } from './filters.js';
import { interpret } from './interpret.js';
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
  /** The day of asking. */
  readonly now: Date;
}

export async function answer(
  library: Library,
  embedder: Embedder,
  question: Question,
): Promise<Answer> {
  const { text, filters, empty, understood } = interpret(library, question);
  const vector = await questionVector(embedder, text);
  const wanted = library.lexical.wanted(text);
  const hits = search(library, { question: text, vector, filters });
  const cite = async (hit: Hit): Promise<Citation> => ({
    entry: hit.entry,
    score: hit.score,
    ...(await excerpt(hit.entry.passage.sentences, { vector, wanted, embedder })),
  });
  const citations = await Promise.all(hits.slice(0, question.limit).map(cite));
  return empty
    ? { found: false, reason: `${understood}`, nearest: citations }
    : { found: true, citations };
}
