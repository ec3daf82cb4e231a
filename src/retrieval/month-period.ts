import type { Issue } from '../issue.js';
import { daySpan, findIssueDate, type IssueDate } from '../issue-date.js';
import { admits } from './filters.js';
import { asDay, bounded, issueNoun, type Period, period } from './period.js';

/** The source of a pattern, with flag `i`. */
export const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const monthOnly = new RegExp(
  `\\b(?<link>since|after|before|until|till|up to|the|in the|from the|of the)\\s+(?<month>${monthNames})\\b(?:\\s+(?<day>\\d{1,2})(?:\\s*[-–]\\s*\\d{1,2})?\\b)?(?!\\s*\\d)(?<noun>${issueNoun})?`,
  'i',
);

/** "The November issue", "since March": of the latest year that has such issues. */
export function monthPeriod(question: string, issues: readonly Issue[], now: Date): Period | null {
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
