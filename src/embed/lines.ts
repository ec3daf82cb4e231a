import { decoded, entityPattern } from './entities.js';

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
    const gap = source.slice(end, start).replace(/\r\n/g, '\n');
    if (/[\p{L}\p{N}]/u.test(text) || isRule(match[0])) {
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

/** Between bars, or in three columns and more with gaps between. */
export const isTableRow = isPrintedLike(/^\s*\|.+\|\s*$|\S(?:\s{3,}\S.*?){2}/);

/** An entry in a list of contents, with the page behind dots or a gap. */
export const isContentsEntry = isPrintedLike(
  /\p{L}.*(?:(?:(?:[.·_]\s?){4,}|…+|\s{4,}|\t)\s*(?:p(?:age|\.)?\s*)?|,\s*p(?:age|\.)\s*)\d{1,3}\s*$/iu,
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

export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** For comparing titles: lower-case words and nothing else. */
export const normalised = (text: string): string =>
  wordsOf(text.toLowerCase().replace(/[-–—]/g, ' ')).join(' ');

/** Set in capitals, but for a "No." or "Mc" and what stands in brackets. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\(.*?\)/g, '').match(/\p{L}/gu) ?? [];
  const small = letters.filter((letter) => /\p{Ll}/u.test(letter));
  return /\p{Lu}{2}/u.test(text) && small.length * 10 <= letters.length;
}

const smallWords =
  /^(?:a|an|the|and|or|nor|but|of|in|on|at|to|for|from|by|with|as|into|over|its|vs|via|per|than|that|is|are|be|de|la|du|des|und|der|die|das)$/i;

/** Most of its longer words begin with a capital or a figure. */
export function isTitleCase(text: string): boolean {
  const words = wordsOf(text).filter((word) => !smallWords.test(word));
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (
    words.length > 0 && capital.length >= Math.max(1, words.length * (words.length > 6 ? 0.8 : 0.7))
  );
}

export const endsInSmallWord = (text: string): boolean =>
  smallWords.test(wordsOf(text).at(-1) ?? '');

const maxTitleWords = 16;
const isTitleSized = (text: string) =>
  wordsOf(text).length > 0 && wordsOf(text).length <= maxTitleWords;

/** Could stand as a title: short, begins like one, ends without a stop. */
export function isTitleLike(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || !/\p{L}{2}/u.test(text)) return false;
  const limit = isEnumerated(text) ? 2 * maxTitleWords : maxTitleWords;
  if (words.length > limit || !/^["'“‘«(]?[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/[.;:,\-–—&]["'”’]?$/.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)) return false;
  return (
    !endsInSmallWord(text) &&
    (isEnumerated(text) || isCapitals(text) || isTitleCase(text) || words.length <= 9)
  );
}

export const isEnumerated = (text: string): boolean =>
  /^(?:[IVXLC]+|\d{1,2}|\p{Lu})[.)]\s+\S/u.test(text);

export const isListItem = (raw: string): boolean =>
  /^\s*(?:[-*+•▪◦‣·–]|\(?\d{1,2}[.)])\s+\S/.test(raw);
