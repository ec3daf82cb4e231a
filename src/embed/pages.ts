import type { Furniture } from './furniture.js';

/** Tells the page at a source offset; `null` where the text does not tell. */
export type PageAt = (offset: number) => number | null;

/**
 * Page numbers stand at the foot of their page or at its head. They stand at the foot if the last one
 * ends the document, or if the first one is 1 with text above it; at the head if the first one begins
 * the document, or is 2. Else nothing is certain.
 */
export function pagesOf(marks: readonly Furniture[], firstText: number, lastText: number): PageAt {
  const sorted = fillGaps(merged([...marks].sort((a, b) => a.line.start - b.line.start)));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return () => null;
  const textAbove = firstText < first.line.start;
  const atFoot = lastText < last.line.start || (textAbove && first.page === 1);
  // A single number in the middle may be of the page above it or of the one below.
  if (!atFoot && textAbove && first.page > 2) return () => null;
  if (atFoot)
    return (offset) => {
      const foot = sorted.find((mark) => mark.line.start > offset);
      return foot ? foot.page : last.page + 1;
    };
  return (offset) => {
    const head = sorted.findLast((mark) => mark.line.start <= offset);
    return head ? head.page : 1;
  };
}

/** Lines of one head or foot, such as a name and under it a number, are one mark. */
function merged(marks: readonly Furniture[]): Furniture[] {
  const result: Furniture[] = [];
  for (const mark of marks) {
    const above = result.at(-1);
    if (above && mark.joined && (above.page === null || mark.page === null))
      result[result.length - 1] = { ...mark, page: above.page ?? mark.page };
    else result.push(mark);
  }
  return result;
}

interface Mark {
  readonly line: Furniture['line'];
  readonly page: number;
}

/** A mark without a number counts on from its neighbours; numbers that do not rise are not pages. */
function fillGaps(marks: readonly Furniture[]): Mark[] {
  const known = marks.findIndex((mark) => mark.page !== null);
  if (known < 0) return [];
  const pages: number[] = [];
  pages[known] = marks[known]!.page!;
  for (let i = known - 1; i >= 0; i--) pages[i] = pages[i + 1]! - 1;
  for (let i = known + 1; i < marks.length; i++) pages[i] = marks[i]!.page ?? pages[i - 1]! + 1;
  const rises = pages.every((page, i) => page >= 1 && (i === 0 || page >= pages[i - 1]!));
  return rises ? marks.map(({ line }, i) => ({ line, page: pages[i]! })) : [];
}
