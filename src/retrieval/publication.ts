import type { Issue } from '../issue.js';
import { escapeRegExp, foldedWords } from '../text.js';

/** A publication's name as it is compared: lower-case words, without its article. */
const comparedName = (name: string): string => foldedWords(name).replace(/^the /, '');

/** Each once, in the order of the issues. */
export const publicationsOf = (issues: readonly Issue[]): string[] => [
  ...new Set(issues.map(({ publication }) => publication)),
];

const noLetter = '[^\\p{L}\\p{N}]+';

/** The source of a pattern, with flags `iu`, for a name however its words are set apart. */
function spelt(name: string): string {
  const closing = /[^\p{L}\p{N}\s]*$/u.exec(name)![0];
  const words = comparedName(name).split(' ').join(noLetter);
  return words === '' ? '(?!)' : `${words}(?:${escapeRegExp(closing)})?`;
}

/** Where a word ends, in any script: `\b` knows only the letters of English. */
export const wordEnd = '(?![\\p{L}\\p{N}])';
const wordStart = '(?<![\\p{L}\\p{N}])';

/** Those whose names a question has in full. */
function publicationsIn(question: string, issues: readonly Issue[]): string[] {
  const words = ` ${foldedWords(question)} `;
  return publicationsOf(issues).filter((name) => words.includes(` ${comparedName(name)} `));
}

/**
 * The source of a pattern, with flags `iu`, for any of the publications in a question without its
 * article. All that there are would make a pattern that takes seconds to compile, or is too long to.
 */
export const anyPublication = (question: string, issues: readonly Issue[]): string =>
  `(?:${publicationsIn(question, issues).map(spelt).join('|') || '(?!)'})`;

/** The one publication that a question names in full, where there are several. */
export function publicationIn(question: string, issues: readonly Issue[]): string | null {
  const named = publicationsIn(question, issues);
  return named.length === 1 && publicationsOf(issues).length > 1 ? named[0]! : null;
}

/** True if a text begins with the name of a publication. */
export function opensWithPublication(text: string, issues: readonly Issue[]): boolean {
  const words = `${foldedWords(text)} `;
  return publicationsOf(issues).some((name) => words.startsWith(`${comparedName(name)} `));
}

/** True if a text ends with the name of a publication. */
export function endsWithPublication(text: string, issues: readonly Issue[]): boolean {
  const words = ` ${foldedWords(text)}`;
  return publicationsOf(issues).some((name) => words.endsWith(` ${comparedName(name)}`));
}

/** The question without "in the Review" or "the Review's". */
export function withoutPublication(question: string, publication: string): string {
  const source = `${wordStart}(?:(?:in|of|from|by)\\s+)?(?:the\\s+)?${spelt(publication)}(?:['’]s)?${wordEnd}`;
  return question.replace(new RegExp(source, 'giu'), ' ').replace(/\s+/g, ' ').trim();
}
