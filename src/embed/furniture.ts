import { daySpan, type IssueDate } from '../issue-date.js';
import { readDateline, residue } from './dateline.js';
import { isListItem, isTitleLike, type Line, normalised, wordsOf } from './lines.js';

/** A running head or foot, and the page that it names. */
export interface Furniture {
  readonly line: Line;
  readonly page: number | null;
}

const maxFurnitureWords = 12;

/** Finds the lines that a printer puts on every page: dates, page numbers, running heads and feet. */
export function findFurniture(
  lines: readonly Line[],
  publication: string | null,
  date: IssueDate | null,
): Furniture[] {
  const repeated = repeatedLines(lines);
  return lines.flatMap((line): Furniture[] => {
    if (wordsOf(line.text).length > maxFurnitureWords || isHeadingMark(line)) return [];
    const page = pageOf(line, publication, date);
    if (page !== undefined) return [{ line, page }];
    return repeated.has(skeleton(line.text))
      ? [{ line, page: residue(line.text, publication).page }]
      : [];
  });
}

const isHeadingMark = (line: Line) => /^\s*#{1,6}\s/.test(line.raw);

/** The page that a header of known make names, `null` if it names none, `undefined` if it is no header. */
function pageOf(
  line: Line,
  publication: string | null,
  date: IssueDate | null,
): number | null | undefined {
  if (/[\p{L}\p{N}][.;!?]$/u.test(line.text) && !/^\D{0,6}\d{1,3}\.?$/.test(line.text))
    return undefined;
  const left = residue(line.text, publication);
  if (left.text !== '') return undefined;
  const isNumber = !/\p{L}/u.test(line.text);
  if (isNumber)
    return /^\W*\d{1,3}(?:\s*\/\s*\d{1,3})?\W*$/.test(line.text) && !isListItem(line.raw)
      ? left.page
      : undefined;
  const stated = readDateline(line.text).date;
  return stated && date && !overlaps(stated, date) && !namesPublication(line, publication)
    ? undefined
    : left.page;
}

const namesPublication = (line: Line, publication: string | null) =>
  publication !== null && normalised(line.text).includes(normalised(publication));

function overlaps(a: IssueDate, b: IssueDate): boolean {
  const [x, y] = [daySpan(a), daySpan(b)];
  return x.first <= y.last && y.first <= x.last;
}

const skeleton = (text: string) => text.toLowerCase().replace(/\d+/g, '#');

/**
 * Lines that recur with other figures, or three times and more to the letter, and at least once in
 * the middle of a sentence: a heading recurs too, but never there.
 */
function repeatedLines(lines: readonly Line[]): Set<string> {
  const groups = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const key = skeleton(line.text);
    if (isTitleLike(line.text) || key.includes('#'))
      groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const interrupts = (i: number) =>
    /[\p{Ll},\-–]$/u.test(lines[i - 1]?.text ?? '.') && /^\p{Ll}/u.test(lines[i + 1]?.text ?? '');
  const isRunning = ([key, at]: [string, number[]]) => {
    const forms = new Set(at.map((i) => lines[i]!.text)).size;
    return (at.length >= 3 || (forms > 1 && key.includes('#'))) && at.some(interrupts);
  };
  return new Set([...groups].filter(isRunning).map(([key]) => key));
}
