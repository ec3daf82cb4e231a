import { decoded, entityPattern } from './entities.js';
import { isTitleSized } from './titles.js';

/** A line of a source file that says something: `start` and `end` are offsets into the file, the line break excluded. */
export interface Line {
  readonly raw: string;
  /** What a reader sees: without markup and outer white space. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A blank line or a page break stands above it. */
  readonly afterBlank: boolean;
  /** Markdown's level of a heading, marked by `#` or by a line of `=` or `-` under it. */
  readonly level: number | null;
}

export function linesOf(source: string, from = 0): Line[] {
  const lines: Line[] = [];
  let end = from;
  for (const match of source.slice(from).matchAll(/[^\r\n\f]+/g)) {
    const start = from + match.index;
    const text = bare(match[0]);
    if (/[\p{L}\p{N}]/u.test(text) || isRule(match[0])) {
      const gap = source.slice(end, start).replace(/\r\n/g, '\n');
      const afterBlank = lines.length === 0 || gap.length > 1 || /\f|\n\s*\n/.test(gap);
      end = start + match[0].length;
      lines.push({ raw: match[0], text, start, end, afterBlank, level: markedLevel(match[0]) });
    }
  }
  return lines.map((line, i) => underlined(line, lines[i + 1]));
}

function markedLevel(raw: string): number | null {
  const hashes = /^\s*(#{1,6})\s/.exec(bareTags(raw));
  const tag = /^\s*<h([1-6])\b/i.exec(raw);
  return hashes ? hashes[1]!.length : tag ? Number(tag[1]) : null;
}

/** A heading in Markdown's other style, if a line of signs stands right under a line of its own. */
function underlined(line: Line, below: Line | undefined): Line {
  const sign = below && !below.afterBlank && /^(?:(=){3,}|-{3,})\s*$/.exec(below.raw);
  const isHeading = sign && line.afterBlank && !isRule(line.raw) && isTitleSized(line.text);
  return isHeading ? { ...line, level: sign[1] ? 1 : 2 } : line;
}

/** The patterns below look back and forth along a line: a paragraph in one line would take minutes. */
const maxPrintedLine = 240;
const isPrintedLike = (pattern: RegExp) => (raw: string) =>
  raw.length <= maxPrintedLine && pattern.test(raw);

/** A line drawn across the page or under a heading, or between the head and the rows of a table. */
export const isRule = isPrintedLike(/^\s*(?:[-*_=~–—]\s*){3,}$|^[\s|:-]*-{2,}[\s|:-]*$/);

/** Between bars, in three columns and more with gaps between, or a rank, a name and what was reached. */
export const isTableRow = isPrintedLike(
  /^\s*\|.+\|\s*$|\S(?:\s{3,}\S.*?){2}|^\s*\d{1,3}\s{2,}\S.*?\s{3,}\S/,
);

/** An entry in a list of contents, with the page behind dots or a gap. */
export const isContentsEntry = isPrintedLike(
  /\p{L}.*(?:(?:(?:[.·_]\s?){4,}|…+|\s{4,}|\t)\s*(?:p(?:age|\.)?\s*)?|,\s*p(?:age|\.)\s*)\d{1,3}\s*$/iu,
);

const dayOrTime =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+\\p{L}{3,}|\\p{L}{3,9}\\.?\\s+\\d{1,2}\\b|\\d{1,2}[.:]\\d\\d)';

/** A row of a diary: a day or an hour, and what happens behind a gap. */
export const isDiaryRow = isPrintedLike(
  new RegExp(`^\\s*${dayOrTime}.{0,30}?(?:\\s{2,}|\\t)\\S`, 'iu'),
);

const bareTags = (raw: string) => raw.replace(/<(?!https?:|mailto:)[^<>]*>/gi, '');

/** A rough reading for recognising lines; {@link clean} makes the text that is kept. */
export const bare = (raw: string): string =>
  bareTags(raw)
    .replace(/^\s*(?:#{1,6}\s+|>\s?)/, '')
    .replace(entityPattern, decoded)
    .replace(/[*`]+|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(pictures, '')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(specks, '');

/** Emoji, which stand beside headings. */
export const pictures: RegExp = /(?![©®™])\p{Extended_Pictographic}\ufe0f?/gu;

/** Dirt that a scan leaves beside a line. */
export const specks: RegExp = /^[|.,;:~]+\s+|\s+[|.,;:~]+$/g;

export const isListItem = (raw: string): boolean =>
  /^\s*(?:[-*+•▪◦‣·–]|\(?\d{1,2}(?:\.\d{1,2})*[.)])\s+\S/.test(raw);
