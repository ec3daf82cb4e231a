/** A line of a source file that is not blank: `start` and `end` are offsets into the file, the line break excluded. */
export interface Line {
  readonly raw: string;
  /** What a reader sees: without markup and outer white space. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A blank line or a page break stands above it. */
  readonly afterBlank: boolean;
}

export function linesOf(source: string, from = 0): Line[] {
  const lines: Line[] = [];
  let end = from;
  for (const match of source.slice(from).matchAll(/[^\r\n\f]+/g)) {
    const start = from + match.index;
    const text = bare(match[0]);
    const gap = source.slice(end, start).replace(/\r\n/g, '\n');
    if (text !== '') {
      const afterBlank = lines.length === 0 || gap.length > 1 || /\f|\n\s*\n/.test(gap);
      lines.push({ raw: match[0], text, start, end: start + match[0].length, afterBlank });
      end = start + match[0].length;
    }
  }
  return lines;
}

/** A rough reading for recognising lines; {@link clean} makes the text that is kept. */
export const bare = (raw: string): string =>
  raw
    .replace(/<[^<>]*>/g, '')
    .replace(/^\s*(?:#{1,6}\s+|>\s?)/, '')
    .replace(/[*`]+|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** For comparing titles: lower-case words and nothing else. */
export const normalised = (text: string): string =>
  wordsOf(text.toLowerCase().replace(/[-–—]/g, ' ')).join(' ');

export const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\(.*?\)/g, ''));

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

const maxTitleWords = 16;

/** Could stand as a title: short, begins like one, ends without a stop. */
export function isTitleLike(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || !/\p{L}{2}/u.test(text)) return false;
  const limit = isEnumerated(text) ? 2 * maxTitleWords : maxTitleWords;
  if (words.length > limit || !/^["'“‘«(]?[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/[.;:,\-–—&]["'”’]?$/.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)) return false;
  return (
    !smallWords.test(words.at(-1)!) &&
    (isEnumerated(text) || isCapitals(text) || isTitleCase(text) || words.length <= 9)
  );
}

export const isEnumerated = (text: string): boolean =>
  /^(?:[IVXLC]+|\d{1,2}|\p{Lu})[.)]\s+\S/u.test(text);

export const isListItem = (raw: string): boolean =>
  /^\s*(?:[-*+•▪◦‣·–]|\(?\d{1,2}[.)])\s+\S/.test(raw);
