import type { Embedder } from '../embedder.js';
import type { WantedWord } from './lexical.js';
import { writtenWords } from './terms.js';

/**
 * The names in a question that neither the corpus nor the model knows: nothing can be said about them.
 * A name that the model has a token for ("Britain") is left to it: the corpus may say it in other words.
 */
export function unknownNames(
  question: string,
  wanted: readonly WantedWord[],
  embedder: Embedder,
): string[] {
  const written = namesIn(question);
  const alone = embedder.countTokens('', 'query');
  return wanted
    .filter(({ terms }) => terms.length === 0)
    .flatMap(({ word }) => written.get(word) ?? [])
    .filter((name) => embedder.countTokens(name, 'query') - alone > 1);
}

/** Words that are written as names: a capital inside the sentence or the word, or letters with figures. */
function namesIn(question: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { word, start, end } of writtenWords(question)) {
    const written = question.slice(start, end).replace(/['’]s$/, '');
    const opens = /(?:^|[.!?:]\s+)["'“‘(]*$/.test(question.slice(0, start));
    const isName =
      (!opens && /^\p{Lu}/u.test(written)) || /\p{L}.*[\p{Lu}\d]|\d.*\p{L}/u.test(written);
    if (isName) names.set(word, written);
  }
  return names;
}
