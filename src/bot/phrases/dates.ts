import type { IssueDate } from '../../issue-date.js';

/** What `Intl` does not know of a language. */
export interface DateWords {
  readonly undated: string;
  /** From spring to winter. */
  readonly seasons: readonly [string, string, string, string];
  readonly ofYear: (season: string, year: number) => string;
  /** @param quarter from 1 */
  readonly quarter: (quarter: number, year: number) => string;
}

/**
 * Says dates of issues as readers of a language write them: "14.–15. Juni 2025".
 * @param locale a BCP 47 tag such as `pt-BR`
 */
export function dateSpeaker(locale: string, words: DateWords): (date: IssueDate | null) => string {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', ...parts });
  /** By the length of `2025`, `2025-06` and `2025-06-14`. */
  const formats: Readonly<Record<number, Intl.DateTimeFormat>> = {
    4: format({}),
    7: format({ month: 'long' }),
    10: format({ month: 'long', day: 'numeric' }),
  };
  const point = (text: string): string => {
    const [years = 0, months = 0] = text.split('-').map(Number);
    if (months > 32) return words.quarter(months - 32, years);
    if (months > 20) return words.ofYear(words.seasons[months - 21]!, years);
    return formats[text.length]!.format(new Date(text));
  };
  return (date) => {
    if (date === null) return words.undated;
    const [from, to] = date.split('/') as [string, string?];
    if (to === undefined) return point(from);
    const named = [from, to].some((text) => Number(text.split('-')[1]) > 12);
    if (named || from.length !== to.length) return `${point(from)} – ${point(to)}`;
    return formats[from.length]!.formatRange(new Date(from), new Date(to));
  };
}
