import type { Issue } from '../issue.js';
import { findIssueDate, type IssueDate } from '../issue-date.js';
import { bounded, isDay, issueNoun, type Period, period, type Range } from './period.js';
import { endsWithPublication, opensWithPublication } from './publication.js';

/** What may stand before a date and say how it bounds a time, or that it is an issue's. */
const before =
  '(?<link>between|from|since|after|as of|starting(?: in| from)?|before|prior to|until|till|up to(?: the end of)?|through|by the end of|in|during|of|for|within|over)?\\s*(?:the\\s+)?(?<kind>issues?\\s+(?:of|from|dated)\\s+(?:the\\s+)?)?';

/** A date with its year, and the words around it that say how it bounds. */
export function datedPeriod(question: string, issues: readonly Issue[]): Period | null {
  const found = findIssueDate(question);
  if (!found) return null;
  const { date } = found;
  const head = new RegExp(`${before}$`, 'i').exec(question.slice(0, found.start));
  const tail = new RegExp(`^${issueNoun}`, 'i').exec(question.slice(found.end));
  const link = head?.groups?.link?.toLowerCase() ?? '';
  const range: Range = [found.start - (head?.[0].length ?? 0), found.end + (tail?.[0].length ?? 0)];
  const named =
    tail ||
    head?.groups?.kind ||
    opensWithPublication(question.slice(found.end), issues) ||
    (/^(?:of|from|for)?$/.test(link) && endsWithPublication(question.slice(0, range[0]), issues));
  // Two dates are a comparison: neither alone says which issues are meant.
  const several = findIssueDate(question.slice(found.end)) !== null;
  const kind = several ? 'event' : named ? 'issue' : isBound(link, date) ? 'bound' : 'event';
  return period(question, range, { kind, date, filters: bounded(link, date) });
}

const isBound = (link: string, date: IssueDate) =>
  !isDay(date) &&
  (date.includes('/')
    ? /^(?:between|from)$/.test(link)
    : !/^(?:in|during|of|for|from|within|over)?$/.test(link));
