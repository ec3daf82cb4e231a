import { isByline } from './block-marks.js';
import { readDateline } from './dateline.js';
import type { Line } from './lines.js';
import type { DatedLine } from './masthead-date.js';
import { type DocumentLines, likeness, namesFile, repeatedScore } from './masthead-likeness.js';
import { entitled, isNumbering } from './masthead-words.js';
import { endsInSmallWord, isCapitals, isTitleLike } from './titles.js';

/** A publication's name as printed, and the line where it stands. */
export interface Name {
  readonly text: string;
  readonly line: Line;
}

/** The name of the organisation may stand above that of its newsletter. */
export const firstLines = 3;

/** Of the title-like lines above the date, or else just below it, the one most like a masthead. */
export function publicationNear(
  zone: readonly Line[],
  dated: DatedLine,
  document: DocumentLines,
): Name | null {
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

/**
 * Without a date, a first line is a masthead only if the file's name or a running head repeats it, or
 * if it reads like one and stands above a number or a heading.
 */
export function undatedName(zone: readonly Line[], document: DocumentLines): Name | null {
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
  return reads || likeness(line, document) >= repeatedScore ? { text: nameOf(line), line } : null;
}
