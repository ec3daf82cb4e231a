import type { Citation } from '../retrieval/answer.js';

/** Some of the citations of an answer. */
export interface Page {
  readonly citations: readonly Citation[];
  /** The number of the first of them, from 1, and of the last. */
  readonly first: number;
  readonly last: number;
  /** How many there are on all pages. */
  readonly all: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

const perPage = 3;

/** @param wanted from 0; in place of one that there is not stands the last. Default: all on one. */
export function pageOf(matches: readonly Citation[], wanted: number | undefined): Page {
  const size = wanted === undefined ? Math.max(1, matches.length) : perPage;
  const pages = Math.max(1, Math.ceil(matches.length / size));
  const page = Math.min(Math.max(0, Math.trunc(wanted ?? 0) || 0), pages - 1);
  const citations = matches.slice(page * size, (page + 1) * size);
  const first = page * size + 1;
  return { citations, first, last: first + citations.length - 1, all: matches.length, page, pages };
}
