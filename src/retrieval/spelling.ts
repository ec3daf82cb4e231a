import SearchableMap from 'minisearch/SearchableMap';
import { stem } from './terms.js';

/** The words of the corpus as they are written, in which a misspelt one finds those that it may mean. */
export class Spelling {
  private readonly known = new Set<string>();
  private readonly words = new SearchableMap<true>();

  /** @param words as {@link wordsOf} gives them */
  add(words: Iterable<string>): void {
    for (const word of words) {
      if (this.known.has(word)) continue;
      this.known.add(word);
      if (mayBeMisspelt(word)) this.words.set(word, true);
    }
  }

  /** The stems of the words nearest to a word that the corpus does not have; none if it is too far off. */
  suggest(word: string): string[] {
    if (!mayBeMisspelt(word)) return [];
    const near = [...this.words.fuzzyGet(word, Math.round(maxEdits * word.length))]
      .map(([written, [, edits]]) => ({ written, edits }))
      .filter(({ written }) => written[0] === word[0]);
    const nearest = Math.min(...near.map(({ edits }) => edits));
    const meant = near.filter(({ edits }) => edits === nearest);
    return [...new Set(meant.map(({ written }) => stem(written)))];
  }
}

/** A share of the word's length. */
const maxEdits = 0.2;
const shortestMisspelt = 5;

/** The search takes memory with the square of the length; what is longer is a line without spaces. */
const longestMisspelt = 40;

/** Short words, and words with figures or hyphens, are names and numbers: they mean what they say. */
const mayBeMisspelt = (word: string) =>
  word.length >= shortestMisspelt && word.length <= longestMisspelt && /^\p{L}+$/u.test(word);
