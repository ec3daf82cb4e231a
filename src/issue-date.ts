import { dateForms } from './issue-date-forms.js';

/**
 * The date of an issue, with the precision that its source states, as ISO 8601 / EDTF:
 * `2025`, `2025-06`, `2025-06-14`, `2025-06-14/2025-06-15`, `2025-05/2025-06`,
 * seasons `2025-21` (spring) to `2025-24` (winter) and quarters `2025-33` to `2025-36`.
 * Only {@link parseIssueDate} and {@link findIssueDate} make one.
 * @see https://www.loc.gov/standards/datetime/
 */
export type IssueDate = string & { readonly __tag: unique symbol };

/** Days as numbers such as 20250614, both ends included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** An issue date and the range of the text that states it. */
export interface FoundDate {
  readonly date: IssueDate;
  readonly start: number;
  readonly end: number;
}

/** Reads a text that is a date and nothing else; `null` if it is not one, or not a day of any year. */
export function parseIssueDate(text: string): IssueDate | null {
  const trimmed = text.trim();
  const found = findIssueDate(trimmed);
  return found && found.start === 0 && found.end === trimmed.length ? found.date : null;
}

/** The most precise date that a text states; the first of several equally precise ones. */
export function findIssueDate(text: string): FoundDate | null {
  for (const { pattern, toEdtf } of dateForms) {
    for (const match of text.matchAll(pattern)) {
      const edtf = toEdtf(match.groups ?? {});
      if (edtf === null || !isValid(edtf)) continue;
      return { date: edtf as IssueDate, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

/** The days that a date covers. A winter begins in the December of its year, as in EDTF's order. */
export function daySpan(date: IssueDate): DaySpan {
  const [from, to = from] = date.split('/') as [string, string?];
  return { first: firstDay(from), last: lastDay(to) };
}

/** Orders by the later end, then by the later beginning: a month comes after its days. */
export function compareIssueDates(a: IssueDate, b: IssueDate): number {
  const [x, y] = [daySpan(a), daySpan(b)];
  return x.last - y.last || x.first - y.first;
}

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a year reads best in two lines
const seasonNames = ['Spring', 'Summer', 'Autumn', 'Winter'];
const seasonMonths = [3, 6, 9, 12];

/** For people: "June 2025", "14-15 June 2025", "Winter 2025". */
export function spokenDate(date: IssueDate | null): string {
  if (date === null) return 'undated';
  const [from, to] = date.split('/') as [string, string?];
  if (to === undefined) return spokenPoint(from);
  const [a, b] = [spokenPoint(from).split(' '), spokenPoint(to).split(' ')];
  let shared = 0;
  while (shared < a.length - 1 && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  const head = a.slice(0, a.length - shared).join(' ');
  const tail = b.slice(0, b.length - shared).join(' ');
  const dash = head.includes(' ') || tail.includes(' ') ? ' - ' : '-';
  return [head + dash + tail, ...a.slice(a.length - shared)].join(' ');
}

function spokenPoint(point: string): string {
  const { year, month, day, season, quarter } = parts(point);
  if (season !== null) return `${seasonNames[season]} ${year}`;
  if (quarter !== null) return `Q${quarter + 1} ${year}`;
  if (month === null) return `${year}`;
  return `${day === null ? '' : `${day} `}${monthNames[month - 1]} ${year}`;
}

function parts(point: string) {
  const [year, month, day] = point.split('-').map(Number) as [number, number?, number?];
  const season = month !== undefined && month >= 21 && month <= 24 ? month - 21 : null;
  const quarter = month !== undefined && month >= 33 && month <= 36 ? month - 33 : null;
  return { year, month: month ?? null, day: day ?? null, season, quarter };
}

const asNumber = (year: number, month: number, day: number) => (year * 100 + month) * 100 + day;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function months(point: string): { year: number; from: number; length: number } {
  const { year, month, season, quarter } = parts(point);
  if (season !== null) return { year, from: seasonMonths[season]!, length: 3 };
  if (quarter !== null) return { year, from: quarter * 3 + 1, length: 3 };
  return month === null ? { year, from: 1, length: 12 } : { year, from: month, length: 1 };
}

function firstDay(point: string): number {
  const { year, from } = months(point);
  return asNumber(year, from, parts(point).day ?? 1);
}

function lastDay(point: string): number {
  const { day } = parts(point);
  const { year, from, length } = months(point);
  const last = from + length - 1;
  const [y, m] = last > 12 ? [year + 1, last - 12] : [year, last];
  return asNumber(y, m, day ?? daysIn(y, m));
}

function isValid(edtf: string): boolean {
  const points = edtf.split('/');
  return points.every(isValidPoint) && (points.length === 1 || isInOrder(edtf));
}

function isInOrder(edtf: string): boolean {
  const { first, last } = daySpan(edtf as IssueDate);
  return first < last;
}

function isValidPoint(point: string): boolean {
  const { year, month, day, season, quarter } = parts(point);
  if (year < 1500 || year > 2199) return false;
  if (month === null || season !== null || quarter !== null) return day === null;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(year, month)));
}
