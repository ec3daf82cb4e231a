/** Which of an answer's matches are shown. */
export interface Page {
  /** The number of the first of them, from 1, and of the last. */
  readonly first: number;
  readonly last: number;
  /** How many there are on all pages. */
  readonly all: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

interface Match {
  readonly score: number;
}

export const perPage = 3;
/** A match that scores less than this share of the best one is hardly about the question. */
const worthShowing = 0.4;

/** @param matches best first */
export const strongest = <M extends Match>(matches: readonly M[]): M[] =>
  matches.filter(({ score }) => score >= worthShowing * matches[0]!.score);

/**
 * The matches on a page, of those that are worth showing.
 * @param wanted from 0; in place of one that there is not stands the last
 */
export function pageOf<M extends Match>(
  matches: readonly M[],
  wanted: number,
): { readonly page: Page; readonly shown: M[] } {
  const worthwhile = strongest(matches);
  const all = worthwhile.length;
  const pages = Math.max(1, Math.ceil(all / perPage));
  const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  const before = page * perPage;
  const shown = worthwhile.slice(before, before + perPage);
  return { page: { first: before + 1, last: before + shown.length, all, page, pages }, shown };
}

/** All of them on one. */
export const onePage = ({ length }: readonly unknown[]): Page => ({
  first: 1,
  last: length,
  all: length,
  page: 0,
  pages: 1,
});
