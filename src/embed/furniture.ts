import type { IssueDate } from '../issue-date.js';
import { address, readDateline, residue } from './dateline.js';
import { isListItem, type Line } from './lines.js';
import { isTitleLike, normalised, wordsOf } from './titles.js';

/** A running head or foot, and the page that it names. */
export interface Furniture {
  readonly line: Line;
  readonly page: number | null;
  /** It stands right under another one, as a number under a name. */
  readonly joined: boolean;
}

/** What is known of a document before its pages are. */
interface Known {
  readonly publication: string | null;
  readonly date: IssueDate | null;
}

const maxFurnitureWords = 12;

/** Finds the lines that a printer puts on every page: dates, page numbers, running heads and feet. */
export function findFurniture(lines: readonly Line[], known: Known): Furniture[] {
  const short = lines.filter(
    (line) => wordsOf(line.text).length <= maxFurnitureWords && line.level === null,
  );
  const pages = new Map<Line, number | null>();
  for (const line of short) {
    const page = pageOf(line, known);
    if (page !== undefined) pages.set(line, page);
  }
  const repeated = repeatedLines(lines, pages);
  for (const line of short)
    if (!pages.has(line) && repeated.has(skeleton(line.text)))
      pages.set(line, residue(line.text, known.publication, known.date).page);
  const isMark = (line: Line | undefined) => line !== undefined && pages.has(line);
  return lines.flatMap((line, i) =>
    isMark(line) ? [{ line, page: pages.get(line)!, joined: isMark(lines[i - 1]) }] : [],
  );
}

/** The page that a header of known make names, `null` if it names none, `undefined` if it is no header. */
function pageOf(line: Line, { publication, date }: Known): number | null | undefined {
  if (/[\p{L}\p{N}][.;!?]$/u.test(line.text) && !/^\D{0,6}\d{1,3}\.?$/.test(line.text))
    return undefined;
  if (!/\p{L}/u.test(line.text)) return isPageNumber(line) ? numberIn(line.text) : undefined;
  const named = namesPublication(line, publication);
  const left = residue(named ? line.text.replace(address, ' ') : line.text, publication, date);
  if (left.text !== '') return undefined;
  // A line with a date alone may as well stand in a diary.
  const { date: stated, numbered } = readDateline(line.text);
  return named || numbered || left.page !== null || (stated && stated === date)
    ? left.page
    : undefined;
}

/** A number and nothing else, "- 3 -" or "3/8"; "- 3" is an item in a list. */
const isPageNumber = ({ text, raw }: Line) =>
  /^\W*\d{1,3}(?:\s*\/\s*\d{1,3})?\W*$/.test(text) &&
  (!isListItem(raw) || /^(\W)\s*\d+\s*\1$/.test(text));

const numberIn = (text: string) => Number(/\d+/.exec(text)![0]);

const namesPublication = (line: Line, publication: string | null) =>
  publication !== null && normalised(line.text).includes(normalised(publication));

const skeleton = (text: string) => text.toLowerCase().replace(/\d+/g, '#');

/**
 * Lines that recur with other figures, or three times and more to the letter, and at least once in
 * the middle of a sentence or, twice, beside a page number: a heading recurs too, but never there.
 */
function repeatedLines(
  lines: readonly Line[],
  pages: ReadonlyMap<Line, number | null>,
): Set<string> {
  const groups = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const key = skeleton(line.text);
    if (!pages.has(line) && (isTitleLike(line.text) || key.includes('#')))
      groups
        .set(key, groups.get(key) ?? [])
        .get(key)!
        .push(i);
  }
  const besidePage = (i: number) =>
    [lines[i - 1], lines[i + 1]].some((line) => line !== undefined && pages.has(line));
  /** The nearest line of text from a line on, downwards or upwards. */
  const textFrom = (i: number, step: 1 | -1): Line | undefined => {
    let at = i;
    while (at in lines && pages.has(lines[at]!)) at += step;
    return lines[at];
  };
  const interrupts = (i: number) =>
    /[\p{Ll},\-–]$/u.test(textFrom(i - 1, -1)?.text ?? '.') &&
    /^\p{Ll}/u.test(textFrom(i + 1, 1)?.text ?? '');
  const isRunning = ([key, at]: [string, number[]]) => {
    const forms = new Set(at.map((i) => lines[i]!.text)).size;
    return (
      (at.length >= 3 || (forms > 1 && key.includes('#'))) &&
      (at.some(interrupts) || at.filter(besidePage).length > 1 || hasPageLabels(at, lines))
    );
  };
  return new Set([...groups].filter(isRunning).map(([key]) => key));
}

/** Figures that rise from line to line behind "page" or a separator. */
function hasPageLabels(at: readonly number[], lines: readonly Line[]): boolean {
  const pages = at.map(
    (i) => /(?:\bp(?:age|g|\.)?|[|·•–—])\s*(\d{1,3})\b/i.exec(lines[i]!.text)?.[1],
  );
  return pages.every(
    (page, i) => page !== undefined && (i === 0 || Number(page) > Number(pages[i - 1])),
  );
}

/** What the running heads say of the whole document: the name and the date that most of them bear. */
export function readRunningHeads(marks: readonly Furniture[]): Known {
  const read = marks.map(({ line }) => readDateline(line.text.replace(address, ' ')));
  const names = read.map(({ rest }) => rest.replace(/\W*\b\d{1,3}\W*$|^\W*\d{1,3}\b\W*/g, ''));
  return {
    publication: mostFrequent(names.filter((name) => isTitleLike(name))),
    date: mostFrequent(read.flatMap(({ date }) => (date ? [date] : []))),
  };
}

/** That of several equal ones which comes first; `null` if none comes twice. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const count = (value: T | null) => (value === null ? 1 : counts.get(value)!);
  return [...counts.keys()].reduce<T | null>(
    (best, v) => (count(v) > count(best) ? v : best),
    null,
  );
}
