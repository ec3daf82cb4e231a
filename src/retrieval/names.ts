import type { Embedder } from '../embedder.js';
import type { WantedWord } from './coverage.js';
import { questionWords, writtenWords } from './terms.js';

/**
 * The names in a question that nothing can be said about: the corpus does not know them, and the model
 * has no token for them. A name that the model knows ("Britain") is left to it, as the corpus may say it
 * in other words; but not an acronym, nor first and last name together, which stand for one thing only.
 */
export function unknownNames(
  question: string,
  wanted: readonly WantedWord[],
  embedder: Embedder,
): string[] {
  const unknown = new Set(wanted.filter(({ terms }) => terms.length === 0).map(({ word }) => word));
  const names = namesIn(question).filter(({ word }) => unknown.has(word));
  const alone = embedder.countTokens('', 'query');
  const isKnownToModel = (name: string) => embedder.countTokens(name, 'query') - alone <= 1;
  return names
    .filter(
      ({ written, start, end }) =>
        !isKnownToModel(written) ||
        /^\p{Lu}{3,}$/u.test(written) ||
        names.some((other) => other.end + 1 === start || other.start === end + 1),
    )
    .map(({ written }) => written);
}

/** The words of a question that are written as names: how they are looked up, and how they are written. */
export const namedWords = (question: string): Map<string, string> =>
  new Map(namesIn(question).map(({ word, written }) => [word, written]));

interface Name {
  readonly word: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are written as names: a capital inside the sentence or the word, or letters with figures. */
export function namesIn(question: string): Name[] {
  const isShouting = !/\p{Ll}/u.test(question);
  return [...writtenWords(question)].flatMap(({ word, start, end }) => {
    const written = question.slice(start, end).replace(/['’]s$/, '');
    const opens = /(?:^|[.!?:]\s+)["'“‘(]*$/.test(question.slice(0, start));
    const isName =
      !isShouting &&
      ((!opens && /^\p{Lu}/u.test(written)) || /\p{L}.*[\p{Lu}\d]|\d.*\p{L}/u.test(written));
    return isName ? [{ word, written, start, end }] : [];
  });
}

/** The names among the words that say what a question is about: "I" is none. */
export function ownNames(question: string): Name[] {
  const own = new Set(questionWords(question).map(({ word }) => word));
  return namesIn(question).filter(({ word }) => own.has(word));
}
