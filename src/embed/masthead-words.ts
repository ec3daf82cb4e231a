import { address, readDateline } from './dateline.js';
import type { Line } from './lines.js';

/** So are newsletters called, and hardly ever a section in one. */
export const entitled =
  /\S\s+(?:newsletter|bulletin|journal|gazette|magazine|quarterly|weekly|times|herald|courier|dispatch)\b|^the\s.+\s(?:news|notes|letter|post|paper|review|digest)$/i;

export const periodical =
  /\b(?:newsletter|bulletin|news|journal|gazette|magazine|review|quarterly|monthly|weekly|daily|letter|times|herald|post|digest|courier|dispatch|notes|paper|edition)\b/i;

/** What a date stands beside that is the date of something else. */
export const isOccasion = (text: string) =>
  /\b(?:meeting|events?|talk|fair|market|concert|lecture|diary|dates|evening|open|trip|walk|deadline|next|upcoming|agm|conference|workshop|(?:open|sports|field) day)\b/i.test(
    text,
  );

/** A label such as "Published:", an address or a price is no name. */
export const label = (rest: string) =>
  rest
    .replace(address, '')
    .replace(/[$€£]\s?\d+(?:[.,]\d\d)?|\b\d+(?:[.,]\d\d)?\s?(?:p\b|c\b|[€£])|\bfree\b/giu, '')
    .replace(
      /^(?:(?:published|issued|printed)\b.*|(?:publication |issue )?date|dated|week of|for|the|edition|issue)$/i,
      '',
    )
    .replace(/^[\W_]+$/, '');

/** True of a line that has a date or an issue's number and nothing else. */
export function isNumbering(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { numbered, date, rest } = readDateline(line.text);
  return (numbered || date !== null) && label(rest) === '';
}
