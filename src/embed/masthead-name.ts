import { isByline } from './block-marks.js';
import { readDateline } from './dateline.js';
import type { Line } from './lines.js';
import type { DatedLine } from './masthead-date.js';
import {
  type DocumentLines,
  isNamedElsewhere,
  likeness,
  namesFile,
  repeatedScore,
} from './masthead-likeness.js';
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
  const above = zone
    .slice(0, at)
    .filter((line) => isTitleLike(titleIn(line, document)) && !isNumbering(line));
  const scored = above.map((line) => ({
    line,
    score: likeness(line, document, titleIn(line, document)),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a && a.score > b.score ? a : b),
    null,
  );
  if (best) {
    const start = zone[zone.indexOf(best.line) - 1];
    const isSecond = start && endsInSmallWord(start.text) && !best.line.afterBlank;
    return {
      text: `${isSecond ? `${start.text} ` : ''}${nameOf(best.line, document)}`,
      line: best.line,
    };
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
  return isName ? { text: nameOf(below, document), line: below } : null;
}

/** "The Slow River: Eels and locks" has the subject of the issue behind its name, if that stands elsewhere too. */
function titleIn(line: Line, document: DocumentLines): string {
  const [, name] = /^(.{3,60}?)(?::| [|–—-]) \S/.exec(line.text) ?? [];
  return name !== undefined && isTitleLike(name) && isNamedElsewhere(name, line, document)
    ? name
    : line.text;
}

function nameOf(line: Line, document: DocumentLines): string {
  const title = titleIn(line, document);
  const { rest } = readDateline(title.replace(/^(?:publication|newsletter):\s*/i, ''));
  return rest || title;
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
  return reads || likeness(line, document) >= repeatedScore
    ? { text: nameOf(line, document), line }
    : null;
}
