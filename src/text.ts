/** The source of a regular expression that matches this text to the letter. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** For comparing names as people type them: lower-case words with single spaces between. */
export const foldedWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A clause with a capital and a full stop. */
export const sentence = (clause: string): string =>
  `${clause[0]!.toUpperCase()}${clause.slice(1)}.`;
