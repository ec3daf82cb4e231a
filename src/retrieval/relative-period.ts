import { casual } from 'chrono-node';
import { daySpan, parseIssueDate } from '../issue-date.js';
import { asDay, issueNoun, type Period, period, type Span } from './period.js';

const relative = new RegExp(
  '\\b(?:(?:in|during|over|since|within|from)\\s+)?(?<time>(?:the\\s+)?(?:last|past|previous|this)\\s+' +
    '(?:(?:\\d+|two|three|four|five|six|few)\\s+)?(?:week|month|quarter|year)s?)' +
    // "Last year's conference" is no matter of issues.
    `(?:${issueNoun}|\\b(?!['’]s))`,
  'i',
);

/** "Last month", "in the past three years", counted from the day of asking. */
export function relativePeriod(question: string, now: Date): Period | null {
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
