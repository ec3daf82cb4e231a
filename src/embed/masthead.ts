import type { IssueDate } from '../issue-date.js';
import { readDateline } from './dateline.js';
import {
  isCapitals,
  isListItem,
  isTitleCase,
  isTitleLike,
  type Line,
  normalised,
  wordsOf,
} from './lines.js';

/** An article that a front page announces, and the page where it stands. */
export interface Teaser {
  readonly title: string;
  readonly page: number;
}

/** What a document says of itself before its first article. */
export interface Masthead {
  /** As printed, perhaps in capitals. */
  readonly publication: string | null;
  readonly date: IssueDate | null;
  readonly teasers: readonly Teaser[];
  /** The lines that belong to the masthead and not to any article. */
  readonly lines: ReadonlySet<Line>;
}

const proseWords = 20;
const zoneLines = 40;

/** The masthead stands above the first running text, if anywhere. */
export function readMasthead(lines: readonly Line[], source: string): Masthead {
  const zone = frontZone(lines);
  const teasers = findTeasers(zone);
  const candidates = zone.filter((line) => !teasers.lines.has(line) && !isListItem(line.raw));
  const dated = findDatedLine(candidates);
  const name = dated
    ? publicationNear(candidates, dated, lines, source)
    : undatedName(candidates, lines, source);
  const ends = [dated?.line, name?.line].filter((line) => line !== undefined);
  const own = ends.length > 0 ? withNeighbours(candidates, ends) : [];
  return {
    publication: name?.text ?? null,
    date: dated?.date ?? null,
    teasers: teasers.found,
    lines: new Set([...teasers.lines, ...own]),
  };
}

/** Without a date, a first line is a masthead only if the file's name or a running head repeats it. */
function undatedName(zone: readonly Line[], lines: readonly Line[], source: string): Name | null {
  const first = zone[0];
  if (!first || !isTitleLike(first.text) || isByline(zone[1]?.text ?? '')) return null;
  return likeness(first, lines, source) >= isRepeated ? { text: first.text, line: first } : null;
}

const isByline = (text: string) => /^by\s+\p{Lu}/iu.test(text);

function frontZone(lines: readonly Line[]): Line[] {
  const prose = lines.findIndex(
    (line) => wordsOf(line.text).length >= proseWords || /^By\s+\p{Lu}/u.test(line.text),
  );
  return lines.slice(0, Math.min(zoneLines, prose < 0 ? lines.length : prose));
}

function findTeasers(zone: readonly Line[]): { found: Teaser[]; lines: Set<Line> } {
  const found: Teaser[] = [];
  const lines = new Set<Line>();
  for (const [i, line] of zone.entries()) {
    const page = /^(?:see |on |turn to )?(?:page|p\.?)\s*(\d{1,3})$/i.exec(line.text);
    const title = zone[i - 1];
    if (!page || !title || !isTitleLike(title.text)) continue;
    found.push({ title: title.text, page: Number(page[1]) });
    lines.add(title).add(line);
  }
  return { found, lines };
}

interface DatedLine {
  readonly line: Line;
  readonly date: IssueDate;
  /** A name on the same line, e.g. "Harbour Bulletin · Winter 2025". */
  readonly name: string;
}

/** A line with a date and nothing else before one that also carries a name. */
function findDatedLine(zone: readonly Line[]): DatedLine | null {
  const read = zone.flatMap((line) => {
    const { date, rest, numbered } = readDateline(line.text);
    const isYear = date !== null && /^\d{4}$/.test(date);
    return date && !(isYear && rest && !numbered) ? [{ line, date, name: label(rest) }] : [];
  });
  const pure = read.find(({ name }) => name === '');
  const named = read.find(({ line, name }) => isTitleLike(name) && zone.indexOf(line) < 4);
  return pure ?? named ?? null;
}

/** A label such as "Published:" is no name. */
const label = (rest: string) =>
  /^(?:published|publication date|issue date|date|dated|issued|week of|for|the|edition|issue)?$/i.test(
    rest,
  )
    ? ''
    : rest;

interface Name {
  readonly text: string;
  readonly line: Line;
}

/** Of the title-like lines above the date, or else just below it, the one most like a masthead. */
function publicationNear(
  zone: readonly Line[],
  dated: DatedLine,
  lines: readonly Line[],
  source: string,
): Name | null {
  const at = zone.indexOf(dated.line);
  const above = zone.slice(0, at).filter((line) => isTitleLike(line.text) && !isNumbering(line));
  const scored = above.map((line) => ({ line, score: likeness(line, lines, source) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a && a.score > b.score ? a : b),
    null,
  );
  if (best) return { text: nameOf(best.line), line: best.line };
  if (dated.name) return { text: dated.name, line: dated.line };
  const below = zone[at + 1];
  return below && isTitleLike(below.text) && (isCapitals(below.text) || /^\s*#\s/.test(below.raw))
    ? { text: below.text, line: below }
    : null;
}

function nameOf(line: Line): string {
  const { rest } = readDateline(line.text);
  return rest || line.text;
}

/** What a likeness scores for a name that stands elsewhere too: in the file's name, on other pages. */
const isRepeated = 5;

function likeness(line: Line, lines: readonly Line[], source: string): number {
  const name = normalised(line.text);
  const words = name.split(' ').filter((word) => word.length > 3);
  const inName = new Set(source.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const elsewhere = lines.some((other) => other !== line && isRunningHead(other, name));
  return (
    (words.some((word) => inName.has(word)) ? isRepeated : 0) +
    (elsewhere ? isRepeated : 0) +
    (/^\s*#\s/.test(line.raw) ? 3 : 0) +
    (isCapitals(line.text) ? 2 : 0) +
    (isTitleCase(line.text) ? 1 : 0)
  );
}

const isRunningHead = (line: Line, name: string) =>
  name.split(' ').length >= 3
    ? normalised(line.text).includes(name)
    : normalised(line.text).startsWith(name) && wordsOf(line.text).length <= 8;

/** From the first of the lines to the last, and the short lines that stand right above and below. */
function withNeighbours(zone: readonly Line[], ends: readonly Line[]): Line[] {
  const at = ends.map((line) => zone.indexOf(line));
  let [from, to] = [Math.min(...at), Math.max(...at)];
  while (isAdjacent(zone[from - 1], zone[from])) from--;
  while (isAdjacent(zone[to], zone[to + 1]) || isNumbering(zone[to + 1])) to++;
  return zone.slice(from, to + 1);
}

/** True if no blank line stands between two short lines, of which the lower opens no article. */
const isAdjacent = (above: Line | undefined, below: Line | undefined) =>
  above !== undefined &&
  below !== undefined &&
  !below.afterBlank &&
  !/^\s*##/.test(below.raw) &&
  !isByline(below.text);

function isNumbering(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { numbered, date, rest } = readDateline(line.text);
  return (numbered || date !== null) && label(rest) === '';
}
