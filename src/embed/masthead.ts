import type { IssueDate } from '../issue-date.js';
import { address, readDateline } from './dateline.js';
import {
  endsInSmallWord,
  isCapitals,
  isContentsEntry,
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
const wrappedWords = 6;
const zoneLines = 40;

/** What a name is looked for in: the whole document, and its file's name. */
interface Document {
  readonly lines: readonly Line[];
  readonly source: string;
}

/** The masthead stands above the first running text, if anywhere. */
export function readMasthead(lines: readonly Line[], source: string): Masthead {
  const zone = frontZone(lines);
  const teasers = findTeasers(zone);
  const candidates = zone.filter(
    (line) => !teasers.lines.has(line) && !isListItem(line.raw) && !isContentsEntry(line.raw),
  );
  const dated = findDatedLine(candidates, { lines, source });
  const name = dated
    ? publicationNear(candidates, dated, { lines, source })
    : undatedName(candidates, { lines, source });
  const ends = [dated?.line, name?.line].filter((line) => line !== undefined);
  const own = ends.length > 0 ? withNeighbours(candidates, ends) : [];
  return {
    publication: name?.text ?? null,
    date: dated?.date ?? null,
    teasers: teasers.found,
    lines: new Set([...teasers.lines, ...own]),
  };
}

/**
 * Without a date, a first line is a masthead only if the file's name or a running head repeats it, or
 * if it reads like one and stands above a number or a heading.
 */
function undatedName(zone: readonly Line[], document: Document): Name | null {
  const first = zone[0];
  if (!first || !isTitleLike(first.text) || isByline(zone[1]?.text ?? '')) return null;
  const next = zone[1];
  const reads =
    next && (isNumbering(next) || (entitled.test(first.text) && isTitleLike(next.text)));
  return reads || likeness(first, document) >= isRepeated
    ? { text: nameOf(first), line: first }
    : null;
}

const isByline = (text: string) => /^by\s+\p{Lu}/iu.test(text);

function frontZone(lines: readonly Line[]): Line[] {
  const prose = lines.findIndex((line, i) => isByline(line.text) || isProse(line, lines[i + 1]));
  return lines.slice(0, Math.min(zoneLines, prose < 0 ? lines.length : prose));
}

/** Running text, also where it is set in short lines: such a line goes on in the next. */
function isProse(line: Line, next: Line | undefined): boolean {
  const words = wordsOf(line.text).length;
  const goesOn =
    next !== undefined &&
    !/[.!?:]$/.test(line.text) &&
    (/^\p{Ll}/u.test(next.text) || (endsInSmallWord(line.text) && !next.afterBlank));
  return words >= proseWords || (words >= wrappedWords && goesOn && !isListItem(line.raw));
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
  readonly numbered: boolean;
}

/** A line with a date and nothing else before one that also carries a name. */
function findDatedLine(zone: readonly Line[], document: Document): DatedLine | null {
  const read = zone.flatMap((line) => {
    const { date, rest, numbered } = readDateline(line.text);
    const isYear = date !== null && /^\d{4}$/.test(date);
    return date && !(isYear && rest && !numbered)
      ? [{ line, date, name: label(rest), numbered }]
      : [];
  });
  const pure = read.find(({ line, name }) => {
    const above = zone.indexOf(line) - 1;
    return name === '' && !(above > 0 && isOccasion(zone[above]!.text));
  });
  return pure ?? read.find((dated) => isNamed(dated, zone, document)) ?? null;
}

/** True if the name beside a date is the publication's, and not that of an event or an article. */
function isNamed(dated: DatedLine, zone: readonly Line[], document: Document): boolean {
  const { line, name, numbered } = dated;
  const at = zone.indexOf(line);
  if (at >= 4 || !isTitleLike(name)) return false;
  if (numbered || likeness(line, document, name) >= isRepeated) return true;
  const next = zone[at + 1];
  const headsPage =
    at === 0 && next !== undefined && isTitleLike(next.text) && !isByline(next.text);
  return !isOccasion(name) && (periodical.test(name) || headsPage);
}

/** So are newsletters called, and hardly ever a section in one. */
const entitled =
  /\S\s+(?:newsletter|bulletin|journal|gazette|magazine|quarterly|weekly|times|herald|courier|dispatch)\b|^the\s.+\s(?:news|notes|letter|post|paper|review|digest)$/i;

const periodical =
  /\b(?:newsletter|bulletin|news|journal|gazette|magazine|review|quarterly|monthly|weekly|daily|letter|times|herald|post|digest|courier|dispatch|notes|paper|edition)\b/i;

/** What a date stands beside that is the date of something else. */
const isOccasion = (text: string) =>
  /\b(?:meeting|events?|talk|fair|market|concert|lecture|diary|dates|evening|open|trip|walk|deadline|next|upcoming|agm|conference|workshop|(?:open|sports|field) day)\b/i.test(
    text,
  );

/** A label such as "Published:", an address or a price is no name. */
const label = (rest: string) =>
  rest
    .replace(address, '')
    .replace(/[$€£]\s?\d+(?:[.,]\d\d)?|\b\d+(?:[.,]\d\d)?\s?(?:p\b|c\b|[€£])|\bfree\b/giu, '')
    .replace(
      /^(?:(?:published|issued|printed)\b.*|(?:publication |issue )?date|dated|week of|for|the|edition|issue)$/i,
      '',
    )
    .replace(/^[\W_]+$/, '');

interface Name {
  readonly text: string;
  readonly line: Line;
}

/** Of the title-like lines above the date, or else just below it, the one most like a masthead. */
function publicationNear(zone: readonly Line[], dated: DatedLine, document: Document): Name | null {
  const at = zone.indexOf(dated.line);
  const above = zone.slice(0, at).filter((line) => isTitleLike(line.text) && !isNumbering(line));
  const scored = above.map((line) => ({ line, score: likeness(line, document) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a && a.score > b.score ? a : b),
    null,
  );
  if (best) return { text: nameOf(best.line), line: best.line };
  if (dated.name) return { text: dated.name, line: dated.line };
  const [below, next] = zone.slice(at + 1);
  const isName =
    below &&
    isTitleLike(below.text) &&
    (below.level === 1 ||
      (isCapitals(below.text) && !below.afterBlank) ||
      entitled.test(below.text) ||
      (next && isTitleLike(next.text) && !isByline(next.text)));
  return isName ? { text: below.text, line: below } : null;
}

function nameOf(line: Line): string {
  const { rest } = readDateline(line.text.replace(/^(?:publication|newsletter):\s*/i, ''));
  return rest || line.text;
}

/** What a likeness scores for a name that stands elsewhere too: in the file's name, on other pages. */
const isRepeated = 5;

function likeness(line: Line, { lines, source }: Document, text = line.text): number {
  const name = normalised(text);
  const words = name.split(' ').filter((word) => word.length > 3);
  const inName = new Set(source.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const elsewhere = lines.some((other) => other !== line && isRunningHead(other, name));
  return (
    (words.some((word) => inName.has(word)) ? isRepeated : 0) +
    (elsewhere ? isRepeated : 0) +
    (line.level === 1 ? 3 : 0) +
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
  (below.level ?? 1) === 1 &&
  !isByline(below.text);

function isNumbering(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { numbered, date, rest } = readDateline(line.text);
  return (numbered || date !== null) && label(rest) === '';
}
