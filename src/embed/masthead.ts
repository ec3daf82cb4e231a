import type { IssueDate } from '../issue-date.js';
import { isByline } from './block-marks.js';
import { readDateline } from './dateline.js';
import { findTeasers, frontZone, type Teaser } from './front-zone.js';
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
import { entitled, isOccasion, label, periodical } from './masthead-words.js';
import { isClosed } from './sentences.js';

/** What a document says of itself before its first article. */
export interface Masthead {
  /** As printed, perhaps in capitals. */
  readonly publication: string | null;
  readonly date: IssueDate | null;
  readonly teasers: readonly Teaser[];
  /** The lines that belong to the masthead and not to any article. */
  readonly lines: ReadonlySet<Line>;
}

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
  const own = ends.length > 0 ? withNeighbours(candidates, ends, lines) : [];
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
  const [first, ...others] = zone
    .slice(0, firstLines)
    .filter((line, i) => isTitleLike(line.text) && !isByline(zone[i + 1]?.text ?? ''));
  if (!first || first !== zone[0]) return null;
  const named = others.filter((line) => namesFile(line.text, document));
  const line = [first, ...named].reduce((a, b) =>
    likeness(b, document) > likeness(a, document) ? b : a,
  );
  const next = zone[zone.indexOf(line) + 1];
  const reads = next && (isNumbering(next) || (entitled.test(line.text) && isTitleLike(next.text)));
  return reads || likeness(line, document) >= isRepeated ? { text: nameOf(line), line } : null;
}

/** The name of the organisation may stand above that of its newsletter. */
const firstLines = 3;

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
    return date && !(isYear && rest && !numbered) && !otherDate.test(line.text)
      ? [{ line, date, name: label(rest), numbered }]
      : [];
  });
  const pure = read.find(({ line, name }) => {
    const above = zone.indexOf(line) - 1;
    return name === '' && !(above > 0 && isOccasion(zone[above]!.text));
  });
  return pure ?? read.find((dated) => isNamed(dated, zone, document)) ?? null;
}

/** The date of the next issue, or by which to write to this one, is not its own. */
const otherDate =
  /\b(?:next|forthcoming|deadline|copy date|closing date|due|until|valid|expires)\b/i;

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
  if (best) {
    const start = zone[zone.indexOf(best.line) - 1];
    const isSecond = start && endsInSmallWord(start.text) && !best.line.afterBlank;
    return { text: `${isSecond ? `${start.text} ` : ''}${nameOf(best.line)}`, line: best.line };
  }
  if (dated.name) return { text: dated.name, line: dated.line };
  const [below, next] = zone.slice(at + 1);
  const isName =
    below &&
    isTitleLike(below.text) &&
    (below.level === 1 ||
      (isCapitals(below.text) && !below.afterBlank) ||
      entitled.test(below.text) ||
      (next && isTitleLike(next.text) && !isByline(next.text)));
  return isName ? { text: nameOf(below), line: below } : null;
}

function nameOf(line: Line): string {
  const { rest } = readDateline(line.text.replace(/^(?:publication|newsletter):\s*/i, ''));
  return rest || line.text;
}

/** What a likeness scores for a name that stands elsewhere too: in the file's name, on other pages. */
const isRepeated = 5;

const namesFile = (text: string, { source }: Document): boolean => {
  const inName = new Set(source.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return normalised(text)
    .split(' ')
    .some((word) => word.length > 3 && inName.has(word));
};

function likeness(line: Line, document: Document, text = line.text): number {
  const name = normalised(text);
  const elsewhere = document.lines.some((other) => other !== line && isRunningHead(other, name));
  return (
    (namesFile(text, document) ? isRepeated : 0) +
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
function withNeighbours(
  zone: readonly Line[],
  ends: readonly Line[],
  lines: readonly Line[],
): Line[] {
  const at = ends.map((line) => zone.indexOf(line));
  let [from, to] = [Math.min(...at), Math.max(...at)];
  const isHeading = (line: Line) => {
    const next = lines[lines.indexOf(line) + 1];
    return isCapitals(line.text) || (next && !next.afterBlank && !zone.includes(next));
  };
  while (isAdjacent(zone[from - 1], zone[from])) from--;
  if (from < firstLines) from = 0;
  while (
    isNumbering(zone[to + 1]) ||
    isTagline(zone[to + 1]) ||
    (isAdjacent(zone[to], zone[to + 1]) && !isHeading(zone[to + 1]!))
  )
    to++;
  return zone.slice(from, to + 1);
}

/** "for members and friends": it goes on from the name and opens no article. */
const isTagline = (line: Line | undefined): boolean =>
  line !== undefined && /^\p{Ll}/u.test(line.text) && !isClosed(line.text);

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
