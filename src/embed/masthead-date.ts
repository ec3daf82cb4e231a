import type { IssueDate } from '../issue-date.js';
import { isByline } from './block-marks.js';
import { readDateline } from './dateline.js';
import type { Line } from './lines.js';
import { type DocumentLines, likeness, repeatedScore } from './masthead-likeness.js';
import { isOccasion, label, periodical } from './masthead-words.js';
import { isTitleLike } from './titles.js';

/** The line of a masthead that bears the date of the issue. */
export interface DatedLine {
  readonly line: Line;
  readonly date: IssueDate;
  /** A name on the same line, e.g. "Harbour Bulletin · Winter 2025". */
  readonly name: string;
  readonly numbered: boolean;
}

/** A line with a date and nothing else before one that also carries a name. */
export function findDatedLine(zone: readonly Line[], document: DocumentLines): DatedLine | null {
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
function isNamed(dated: DatedLine, zone: readonly Line[], document: DocumentLines): boolean {
  const { line, name, numbered } = dated;
  const at = zone.indexOf(line);
  if (at >= 4 || !isTitleLike(name)) return false;
  if (numbered || likeness(line, document, name) >= repeatedScore) return true;
  const next = zone[at + 1];
  const headsPage =
    at === 0 && next !== undefined && isTitleLike(next.text) && !isByline(next.text);
  return !isOccasion(name) && (periodical.test(name) || headsPage);
}
