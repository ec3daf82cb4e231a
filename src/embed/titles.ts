export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** For comparing titles: lower-case words and nothing else. */
export const normalised = (text: string): string =>
  wordsOf(text.toLowerCase().replace(/[-–—]/g, ' ')).join(' ');

/** Set in capitals, but for a "No." or "Mc" and what stands in brackets. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\(.{0,200}?\)/g, '').match(/\p{L}/gu) ?? [];
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
/** As short as a title. */
export const isTitleSized = (text: string): boolean =>
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
  /^(?:[IVXLC]+|\d{1,2}|\p{Lu})[.)]\s+\S/u.test(text) || isSubEnumerated(text);

/** "3.1. Holiday care" */
export const isSubEnumerated = (text: string): boolean =>
  /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+\p{L}/u.test(text);
