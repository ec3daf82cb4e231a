import { daySpan, type IssueDate } from '../issue-date.js';
import type { Filters } from './filters.js';

/** What a question says about when, apart from what it asks. */
export interface Period {
  /** As the person put it: "since March", "the May 2025 issue". */
  readonly phrase: string;
  readonly filters: Filters;
  /**
   * `issue`: the words speak of issues ("the May 2025 issue", "last month"); `bound`: they bound a time
   * ("since March 2025"); `event`: the time may be an event's ("in 2014"), and any issue may tell of it.
   */
  readonly kind: 'issue' | 'bound' | 'event';
  /** The date as stated, if it is one. */
  readonly date: IssueDate | null;
  /** The question without the phrase. */
  readonly rest: string;
}

/** Days as numbers such as 20250614; without an end, or both, it is open there. */
export type Span = Pick<Filters, 'since' | 'until'>;

/** The words behind a time that make it that of an issue: "the May **issue**". */
export const issueNoun =
  "(?:'s|’s)?\\s+(?:issues?|editions?|newsletters?|bulletin|letter|newspaper|magazine|digest|paper(?!s?\\s+(?:on|about|by)))\\b";

/** The days that a date means behind a word such as "since". @param link that word, in lower case */
export function bounded(link: string, date: IssueDate): Span {
  const { first, last } = daySpan(date);
  if (
    /^(?:since|as of|starting)/.test(link) ||
    (link === 'from' && !date.includes('/') && isDay(date))
  )
    return { since: first };
  if (link === 'after') return { since: last + 1 };
  if (/^(?:before|prior)/.test(link)) return { until: first - 1 };
  if (/^(?:until|till|up to|through|by)/.test(link)) return { until: last };
  return { since: first, until: last };
}

/** As a number such as 20250614. */
export const asDay = (date: Date): number =>
  (date.getFullYear() * 100 + date.getMonth() + 1) * 100 + date.getDate();

/** Where the phrase stands in a question. */
export type Range = readonly [start: number, end: number];

/** A period with its phrase cut out of the question. */
export function period(
  question: string,
  [start, end]: Range,
  told: Pick<Period, 'kind' | 'date' | 'filters'>,
): Period {
  const rest = `${question.slice(0, start).replace(/\b(?:early|mid|late)[- ]$/i, '')} ${question.slice(end)}`;
  return {
    ...told,
    phrase: question.slice(start, end).trim(),
    rest: rest
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+/, '')
      .trim(),
  };
}

export const isDay = (date: IssueDate): boolean => /^\d{4}-\d\d-\d\d$/.test(date);
