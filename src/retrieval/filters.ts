import { InputError } from '../input-error.js';
import type { Issue } from '../issue.js';
import { daySpan, findIssueDate, type IssueDate, parseIssueDate } from '../issue-date.js';
import { foldedWords } from '../text.js';
import { publicationsOf } from './publication.js';

/** Which issues are asked about. Days are numbers such as 20250614, both ends included. */
export interface Filters {
  /** An issue's id. */
  readonly issue?: string;
  readonly publication?: string;
  readonly since?: number;
  readonly until?: number;
}

export function admits(filters: Filters, issue: Issue): boolean {
  if (filters.issue !== undefined && issue.id !== filters.issue) return false;
  if (filters.publication !== undefined && !sameName(issue.publication, filters.publication))
    return false;
  return filters.since === undefined && filters.until === undefined
    ? true
    : overlaps(filters, issue.date);
}

/** An undated issue is in no period. */
function overlaps({ since, until }: Filters, date: IssueDate | null): boolean {
  if (date === null) return false;
  const { first, last } = daySpan(date);
  return (since === undefined || last >= since) && (until === undefined || first <= until);
}

const sameName = (a: string, b: string) => foldedWords(a) === foldedWords(b);

/** What a person types to narrow a question down. */
export interface FilterWords {
  readonly issue?: string | undefined;
  readonly publication?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** @throws {InputError} saying what was not understood and what there is */
export function readFilters(words: FilterWords, issues: readonly Issue[]): Filters {
  const filters: { -readonly [K in keyof Filters]: Filters[K] } = {};
  if (words.issue) filters.issue = findIssue(words.issue, issues).id;
  if (words.publication) filters.publication = findPublication(words.publication, issues);
  if (words.since) filters.since = daySpan(readDate(words.since, 'since')).first;
  if (words.until) filters.until = daySpan(readDate(words.until, 'until')).last;
  if (filters.since !== undefined && filters.until !== undefined && filters.since > filters.until)
    throw new InputError(
      `The period is empty: since ${quoted(words.since!)} is after until ${quoted(words.until!)}.`,
    );
  return filters;
}

function readDate(text: string, name: string): IssueDate {
  const date = parseIssueDate(text);
  if (date) return date;
  throw new InputError(
    `The date ${quoted(text)} given for ${name} is none that I can read: write it like 2025-06, 14 June 2025 or 2025.`,
  );
}

function findPublication(text: string, issues: readonly Issue[]): string {
  const names = publicationsOf(issues);
  const found =
    names.find((name) => sameName(name, text)) ??
    only(names.filter((name) => foldedWords(name).includes(foldedWords(text))));
  if (found) return found;
  throw new InputError(`There is no publication ${quoted(text)}; there is: ${listed(names)}.`);
}

/**
 * An issue by its id, or by its date and perhaps its publication: "June 2025", "Review, 2025-06".
 * @throws {InputError} unless exactly one is meant
 */
export function findIssue(text: string, issues: readonly Issue[]): Issue {
  const exact = issues.find(({ id }) => id === text.trim().toLowerCase());
  if (exact) return exact;
  const stated = findIssueDate(text);
  const name = foldedWords(stated ? text.slice(0, stated.start) + text.slice(stated.end) : text);
  const named = issues.filter(({ publication }) => foldedWords(publication).includes(name));
  const found = stated ? named.filter(({ date }) => date === stated.date) : named;
  const within =
    stated && found.length === 0
      ? named.filter((issue) => overlaps(daysOf(stated.date), issue.date))
      : found;
  if (within.length === 1) return within[0]!;
  const what =
    within.length > 1
      ? `${quoted(text)} may be several issues`
      : `There is no issue ${quoted(text)}`;
  const ids = (within.length > 1 ? within : issues).map(({ id }) => id);
  throw new InputError(`${what}; the ids are: ${listed(ids)}.`);
}

const daysOf = (date: IssueDate): Filters => ({
  since: daySpan(date).first,
  until: daySpan(date).last,
});

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

const listedAtMost = 10;
const listed = (names: readonly string[]): string =>
  names.slice(0, listedAtMost).join(', ') + (names.length > listedAtMost ? ', …' : '');

/** What was typed, which may be thousands of characters, short enough to stand in a sentence. */
const quotedAtMost = 80;
const quoted = (text: string): string =>
  `"${text.length > quotedAtMost ? `${text.slice(0, quotedAtMost)}…` : text}"`;
