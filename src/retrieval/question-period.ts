import { casual } from 'chrono-node';
import type { Issue } from '../issue.js';
import { daySpan, findIssueDate, type IssueDate, parseIssueDate } from '../issue-date.js';
import { admits, type Filters } from './filters.js';
import { opensWithPublication } from './publication.js';

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

interface Span {
  readonly since?: number;
  readonly until?: number;
}

const issueNoun =
  "(?:'s|’s)?\\s+(?:issues?|editions?|newsletters?|bulletin|letter|newspaper|magazine|digest|paper(?!s?\\s+(?:on|about|by)))\\b";
const before =
  '(?<link>between|from|since|after|as of|starting(?: in| from)?|before|prior to|until|till|up to(?: the end of)?|through|by the end of|in|during|of|for|within|over)?\\s*(?<the>the\\s+)?(?<kind>issues?\\s+(?:of|from|dated)\\s+(?:the\\s+)?)?';
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const monthOnly = new RegExp(
  `\\b(?<link>since|after|before|until|till|up to|the|in the|from the|of the)\\s+(?<month>${months})\\b(?:\\s+(?<day>\\d{1,2})(?:\\s*[-–]\\s*\\d{1,2})?\\b)?(?!\\s*\\d)(?<noun>${issueNoun})?`,
  'i',
);
const relative = new RegExp(
  '\\b(?<link>(?:in|during|over|since|within|from)\\s+)?(?<time>(?:the\\s+)?(?:last|past|previous|this)\\s+' +
    '(?:(?:\\d+|two|three|four|five|six|few)\\s+)?(?:week|month|quarter|year)s?)' +
    // "Last year's conference" is no matter of issues.
    `(?:${issueNoun}|\\b(?!['’]s))`,
  'i',
);

/** Reads when a question asks about. @param now the day of asking, for "last month" and "since March" */
export function questionPeriod(
  question: string,
  issues: readonly Issue[],
  now: Date,
): Period | null {
  return (
    datedPeriod(question, issues) ??
    monthPeriod(question, issues, now) ??
    relativePeriod(question, now)
  );
}

/** A date with its year, and the words around it that say how it bounds. */
function datedPeriod(question: string, issues: readonly Issue[]): Period | null {
  const found = findIssueDate(question);
  if (!found) return null;
  const { date } = found;
  const head = new RegExp(`${before}$`, 'i').exec(question.slice(0, found.start));
  const tail = new RegExp(`^${issueNoun}`, 'i').exec(question.slice(found.end));
  const link = head?.groups?.link?.toLowerCase() ?? '';
  const range: Range = [found.start - (head?.[0].length ?? 0), found.end + (tail?.[0].length ?? 0)];
  const named =
    tail || head?.groups?.kind || opensWithPublication(question.slice(found.end), issues);
  // Two dates are a comparison: neither alone says which issues are meant.
  const several = findIssueDate(question.slice(found.end)) !== null;
  const kind = several ? 'event' : named ? 'issue' : isBound(link, date) ? 'bound' : 'event';
  return period(question, range, { kind, date, filters: bounded(link, date) });
}

const isDay = (date: IssueDate) => /^\d{4}-\d\d-\d\d$/.test(date);

const isBound = (link: string, date: IssueDate) =>
  !isDay(date) &&
  (date.includes('/')
    ? /^(?:between|from)$/.test(link)
    : !/^(?:in|during|of|for|from|within|over)?$/.test(link));

function bounded(link: string, date: IssueDate): Span {
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

/** "The November issue", "since March": of the latest year that has such issues. */
function monthPeriod(question: string, issues: readonly Issue[], now: Date): Period | null {
  const found = monthOnly.exec(question);
  const { link = '', month = '', day, noun } = found?.groups ?? {};
  if (!found || ((/the$/i.test(link) || day) && !noun)) return null;
  const dates = Array.from({ length: yearsBack }, (_, back) => {
    const year = now.getFullYear() - back;
    return findIssueDate(`${month} ${day ? `${day}, ` : ''}${year}`)?.date;
  }).filter((date) => date !== undefined && daySpan(date).first <= asDay(now)) as IssueDate[];
  const spans = dates.map((date) => ({
    date,
    filters: bounded(link.toLowerCase().replace(/ the$/, ''), date),
  }));
  // "The April issue" where there is none in any year asks for the last April all the same.
  const meant =
    spans.find(({ filters }) => issues.some((issue) => admits(filters, issue))) ??
    (noun ? spans[0] : null);
  if (!meant) return null;
  return period(question, [found.index, found.index + found[0].length], {
    kind: 'issue',
    ...meant,
  });
}

const yearsBack = 50;

function relativePeriod(question: string, now: Date): Period | null {
  const found = relative.exec(question);
  if (!found) return null;
  const time = found.groups!.time!;
  const [parsed] = casual.parse(time, now);
  if (!parsed) return null;
  const unit = /year/i.test(time) ? 'year' : /month/i.test(time) ? 'month' : 'other';
  const start = parsed.start.date();
  const several = /\d|two|three|four|five|six|few|past/i.test(time);
  const text =
    unit === 'year'
      ? `${start.getFullYear()}`
      : `${start.getFullYear()}-${String(start.getMonth() + 1).padStart(2, '0')}`;
  const date = parseIssueDate(text);
  // "The last 1000 years" began before there were any issues: it is a matter of history.
  if (!date) return null;
  const whole = daySpan(date);
  const span: Span =
    several || unit === 'other'
      ? { since: Math.min(asDay(start), whole.last), until: asDay(now) }
      : { since: whole.first, until: whole.last };
  return period(question, [found.index, found.index + found[0].length], {
    kind: 'issue',
    date: null,
    filters: span,
  });
}

const asDay = (date: Date) =>
  (date.getFullYear() * 100 + date.getMonth() + 1) * 100 + date.getDate();

type Range = readonly [start: number, end: number];

function period(
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
