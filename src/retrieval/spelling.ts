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

  /**
   * The stems of the words nearest to a word that the corpus does not have, or of those that name the same
   * country or place in another form; none if it is too far off.
   */
  suggest(word: string): string[] {
    if (!mayBeMisspelt(word)) return [];
    const misspelt = this.nearest(word);
    return misspelt.length > 0 ? misspelt : this.ofTheSamePlace(word);
  }

  private nearest(word: string): string[] {
    const near = [...this.words.fuzzyGet(word, Math.round(maxEdits * word.length))]
      .map(([written, [, edits]]) => ({ written, edits }))
      .filter(({ written }) => written[0] === word[0]);
    const nearest = Math.min(...near.map(({ edits }) => edits));
    const meant = near.filter(({ edits }) => edits === nearest);
    return [...new Set(meant.map(({ written }) => stem(written)))];
  }

  /** "Kazakhs" finds "Kazakhstan", and "Brazilian" finds "Brazil". */
  private ofTheSamePlace(word: string): string[] {
    const place = placeOf(word);
    if (place.length < shortestMisspelt) return [];
    const near = [...this.words.atPrefix(place).keys()];
    return [...new Set(near.filter((written) => placeOf(written) === place).map(stem))];
  }
}

/** A name without the endings of countries, peoples and languages. */
const placeOf = (word: string): string => word.replace(placeEnding, '');

const placeEnding = /(?:stan|land|ia|i?ans?|ese|ish|i?s|i)$/;

/** A share of the word's length. */
const maxEdits = 0.2;
const shortestMisspelt = 5;

/** The search takes memory with the square of the length; what is longer is a line without spaces. */
const longestMisspelt = 40;

/** Short words, and words with figures or hyphens, are names and numbers: they mean what they say. */
const mayBeMisspelt = (word: string) =>
  word.length >= shortestMisspelt && word.length <= longestMisspelt && /^\p{L}+$/u.test(word);
