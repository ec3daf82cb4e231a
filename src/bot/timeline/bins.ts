import {
  compareIssueDates,
  daySpan,
  type IssueDate,
  parseIssueDate,
  spokenDate,
} from '../../issue-date.js';
import type { TopicCount } from '../../retrieval/timeline.js';

/** A stretch of time and what its issues have of a topic. */
export interface Bin {
  readonly label: string;
  readonly issues: number;
  readonly count: number;
}

/** So many bars can each have the date of an issue below it. */
const datesAtMost = 20;
/** So many bars can be told apart. */
const binsAtMost = 40;

/** In months since the year 0, in which a bin starts. */
const units: readonly { months: number; label: (start: number) => string }[] = [
  { months: 1, label: (start) => spokenDate(edtf(start, (start % 12) + 1)) },
  { months: 3, label: (start) => spokenDate(edtf(start, 33 + (start % 12) / 3)) },
  { months: 12, label: year },
  { months: 120, label: (start) => `${year(start)}-${year(start + 119)}` },
];

function year(month: number): string {
  return String(Math.floor(month / 12));
}

/** A month, or one of EDTF's quarters from 33 on. */
const edtf = (start: number, part: number): IssueDate =>
  parseIssueDate(`${year(start)}-${String(part).padStart(2, '0')}`)!;

/**
 * The counts over time, oldest first: a bin for each date where these are few, else for each month,
 * quarter, year or decade from the first issue to the last. Undated issues are in none.
 */
export function binsOf(counts: readonly TopicCount[]): Bin[] {
  const dated = counts.flatMap(({ issue, count }) =>
    issue.date ? [{ date: issue.date, count }] : [],
  );
  const dates = [...new Set(dated.map(({ date }) => date))].sort(compareIssueDates);
  if (dates.length <= datesAtMost)
    return dates.map((date) =>
      binOf(
        spokenDate(date),
        dated.filter((one) => one.date === date),
      ),
    );
  const months = dated.map(({ date, count }) => ({ month: firstMonth(date), count }));
  const first = Math.min(...months.map(({ month }) => month));
  const last = Math.max(...months.map(({ month }) => month));
  const unit =
    units.find((one) => place(last, one.months) - place(first, one.months) < binsAtMost) ??
    units.at(-1)!;
  const bins: Bin[] = [];
  for (let at = place(first, unit.months); at <= place(last, unit.months); at++) {
    const own = months.filter(({ month }) => place(month, unit.months) === at);
    bins.push(binOf(unit.label(at * unit.months), own));
  }
  return bins;
}

const binOf = (label: string, own: readonly { readonly count: number }[]): Bin => ({
  label,
  issues: own.length,
  count: own.reduce((sum, { count }) => sum + count, 0),
});

const place = (month: number, length: number): number => Math.floor(month / length);

/** An issue of several months stands where it begins, under the year that it names. */
function firstMonth(date: IssueDate): number {
  const { first } = daySpan(date);
  return Math.floor(first / 10_000) * 12 + (Math.floor(first / 100) % 100) - 1;
}
