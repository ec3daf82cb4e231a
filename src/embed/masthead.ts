import type { IssueDate } from '../issue-date.js';
import { isByline } from './block-marks.js';
import { findTeasers, frontZone, type Teaser } from './front-zone.js';
import { isContentsEntry, isListItem, type Line } from './lines.js';
import { findDatedLine } from './masthead-date.js';
import { firstLines, publicationNear, undatedName } from './masthead-name.js';
import { isNumbering } from './masthead-words.js';
import { isClosed } from './sentences.js';
import { isCapitals } from './titles.js';

/** What a document says of itself before its first article. */
export interface Masthead {
  /** As printed, perhaps in capitals. */
  readonly publication: string | null;
  readonly date: IssueDate | null;
  readonly teasers: readonly Teaser[];
  /** The lines that belong to the masthead and not to any article. */
  readonly lines: ReadonlySet<Line>;
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
