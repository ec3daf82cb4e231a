import { type Issue, passageText } from '../issue.js';
import { daySpan, type IssueDate, spokenDate } from '../issue-date.js';
import { admits, type Filters } from './filters.js';
import { latestIssues } from './latest-issue.js';
import type { Library } from './library.js';
import { publicationIn, withoutPublication } from './publication.js';
import { questionPeriod } from './question-period.js';

/** What a question asks, and of which issues. */
export interface Interpretation {
  /** The words to search for. */
  readonly text: string;
  readonly filters: Filters;
  /** What the words of the question say of the issues, for the person who asked; `null` if nothing. */
  readonly understood: string | null;
  /** True if no issue is as asked: there is nothing to search. */
  readonly empty: boolean;
}

export interface Asked {
  readonly text: string;
  /** Given apart from the question; they hold whatever the question says. */
  readonly filters: Filters;
  /** The day of asking. */
  readonly now: Date;
}

/** Turns "the latest issue", "since March" and "in the Review" into filters. */
export function interpret(library: Library, asked: Asked): Interpretation {
  const given = library.issues.filter((issue) => admits(asked.filters, issue));
  const publication = publicationIn(asked.text, given);
  const base = publication ? { ...asked.filters, publication } : asked.filters;
  const meant = given.filter((issue) => admits(base, issue));
  // The name of a publication that is asked alone says nothing more about what is asked of it.
  const unnamed = (text: string) => (publication ? withoutPublication(text, publication) : text);
  const whole = {
    text: unnamed(asked.text),
    filters: base,
    understood: null,
    empty: meant.length === 0,
  };
  const latest = latestIssues(asked.text, meant);
  if (latest) {
    const filters = both(base, latest.filters);
    const only = meant.find(({ id }) => id === filters.issue);
    return {
      text: unnamed(latest.rest),
      filters,
      understood: only ? titleOf(only) : latest.phrase,
      empty: false,
    };
  }
  const period = questionPeriod(asked.text, meant, asked.now);
  if (!period) return whole;
  const filters = both(base, period.filters);
  const some = meant.some((issue) => admits(filters, issue));
  const ofIssues =
    period.kind === 'issue' ||
    (publication !== null && saying.test(asked.text)) ||
    youSay.test(asked.text);
  if (ofIssues || (period.kind === 'bound' && some))
    return {
      text: unnamed(period.rest),
      filters,
      understood: period.phrase,
      empty: !some,
    };
  const told = some || period.date === null || isTold(library, period.date);
  return told ? whole : { ...whole, understood: period.phrase, empty: true };
}

/** "What did the Review report in 2023?" asks for what was printed then. */
const saying =
  /\b(?:say|said|reports?|reported|write|wrote|written|cover|covered|publish|published|print|printed)\b/i;

/** "What did you write in 2023?", "What was reported in May 2024?", but not "papers that were published in 2024". */
const youSay =
  /\b(?:you|(?:the|these|those) (?:newsletters?|issues|bulletins?|magazines?)) (?:say|said|report(?:ed)?|wr[io]te|written|cover(?:ed)?|publish(?:ed)?|print(?:ed)?)\b|\b(?:what|anything|something) (?:was|were|has been|have been|been) (?:said|reported|written)\b|\bbeen (?:said|reported|written) (?:about|of|on)\b/i;

/** What both admit. */
function both(a: Filters, b: Filters): Filters {
  const since = Math.max(a.since ?? 0, b.since ?? 0);
  const until = Math.min(a.until ?? Number.POSITIVE_INFINITY, b.until ?? Number.POSITIVE_INFINITY);
  return {
    ...a,
    ...b,
    ...(since > 0 ? { since } : {}),
    ...(Number.isFinite(until) ? { until } : {}),
  };
}

export const titleOf = ({ publication, date }: Pick<Issue, 'publication' | 'date'>): string =>
  `${publication}, ${spokenDate(date)}`;

/**
 * True if the text of some issue speaks of that month or year: in words, or, of a month that is less than a
 * year before the issue, without its year.
 */
function isTold(library: Library, date: IssueDate): boolean {
  if (/^\d{4}-\d\d-\d\d/.test(date)) return true;
  const words = spokenDate(date).toLowerCase();
  const month = /^\d{4}-\d\d$/.test(date) ? new RegExp(bareMonth(words), 'i') : null;
  return library.entries.some(({ passage, issue }) => {
    const text = passageText(passage);
    if (text.toLowerCase().includes(words)) return true;
    return month !== null && isWithinAYear(date, issue) && month.test(text);
  });
}

/** "In May", "May 12", but not "in May 2024" nor "may". @param words month and year */
const bareMonth = (words: string): string => {
  const month = words.split(' ')[0]!;
  const link = 'in|of|on|since|during|until|till|by|from|to|for|through|early|late|mid|last|this';
  return `\\b(?:(?:${link}|\\d{1,2})[\\s-]+${month}|${month}\\s+\\d{1,2})\\b(?!,?\\s+\\d{4})`;
};

function isWithinAYear(date: IssueDate, issue: Issue): boolean {
  if (!issue.date) return false;
  const [then, at] = [daySpan(date), daySpan(issue.date)];
  return at.last > then.last && at.first < then.first + 1_00_00;
}
