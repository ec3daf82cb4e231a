import { isByline } from './block-marks.js';
import { isListItem, type Line } from './lines.js';
import { endsInSmallWord, isTitleLike, wordsOf } from './titles.js';

/** An article that a front page announces, and the page where it stands. */
export interface Teaser {
  readonly title: string;
  readonly page: number;
}

const proseWords = 20;
const wrappedWords = 6;
const zoneLines = 40;

/** The lines above the first running text, where a masthead may stand. */
export function frontZone(lines: readonly Line[]): Line[] {
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

export function findTeasers(zone: readonly Line[]): { found: Teaser[]; lines: Set<Line> } {
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
