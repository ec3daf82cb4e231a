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
  const name = dated ? publicationNear(candidates, dated, lines, source) : null;
  const used = new Set<Line>(teasers.lines);
  if (dated)
    for (const line of between(candidates, dated.line, name?.line ?? dated.line)) used.add(line);
  return {
    publication: name?.text ?? null,
    date: dated?.date ?? null,
    teasers: teasers.found,
    lines: used,
  };
}

function frontZone(lines: readonly Line[]): Line[] {
  const prose = lines.findIndex(
    (line) => wordsOf(line.text).length >= proseWords || /^By\s+\p{Lu}/u.test(line.text),
  );
  return lines
    .slice(0, Math.min(zoneLines, prose < 0 ? lines.length : prose))
    .filter((line) => line.text !== '');
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
  const above = zone.slice(0, at).filter((line) => isTitleLike(line.text));
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

function likeness(line: Line, lines: readonly Line[], source: string): number {
  const name = normalised(line.text);
  const inName = new Set(normalised(source.replace(/[^\p{L}\p{N}]+/gu, ' ')).split(' '));
  const repeated = lines.filter((other) => normalised(other.text).includes(name)).length;
  return (
    (/^\s*#\s/.test(line.raw) ? 3 : 0) +
    (isCapitals(line.text) ? 2 : 0) +
    (isTitleCase(line.text) ? 1 : 0) +
    (repeated > 1 ? 3 : 0) +
    (name.split(' ').some((word) => word.length > 3 && inName.has(word)) ? 3 : 0)
  );
}

/** From one line to the other, and what numbers or dates the issue right below. */
function between(zone: readonly Line[], a: Line, b: Line): Line[] {
  const [from, to] = [zone.indexOf(a), zone.indexOf(b)].sort((x, y) => x - y) as [number, number];
  let last = to;
  while (last + 1 < zone.length && isNumbering(zone[last + 1]!)) last++;
  return zone.slice(from, last + 1);
}

function isNumbering(line: Line): boolean {
  const { numbered, date, rest } = readDateline(line.text);
  return (numbered || date !== null) && label(rest) === '';
}
