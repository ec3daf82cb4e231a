import type { Phrases } from '../phrases/index.js';
import type { Button, Press } from '../reply.js';

/** A page of something, and how many there are; counted from 0. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

/** The page that a button asks for, whoever made it up. */
export function pageNumber(asked: string | undefined, pages: number): PageNumber {
  const page = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 0;
  return { page: Math.min(page, Math.max(0, pages - 1)), pages };
}

/**
 * Groups what comes in order, each group as long as it has room.
 * @param sizeOf in the unit of `room`
 */
export function inPages<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  { room, most }: { readonly room: number; readonly most: number },
): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = pages.at(-1);
    if (last && size <= left && last.length < most) {
      last.push(item);
      left -= size;
    } else {
      pages.push([item]);
      left = room - size;
    }
  }
  return pages;
}

/** A row that turns the pages; none where there is one page. */
export function pageButtons(
  pressFor: (page: number) => Press,
  { page, pages }: PageNumber,
  say: Phrases,
): Button[] {
  if (pages < 2) return [];
  return [
    { label: say.pages.previous, press: pressFor(page - 1), disabled: page === 0 },
    { label: say.pages.next, press: pressFor(page + 1), disabled: page === pages - 1 },
  ];
}
