import MiniSearch from 'minisearch';
import { stem, wordsOf } from './terms.js';

/** The words of the corpus as they are written, in which a misspelt one finds those that it may mean. */
export class Spelling {
  private readonly words = new MiniSearch<{ id: string; word: string }>({ fields: ['word'] });

  add(text: string): void {
    for (const word of wordsOf(text))
      if (mayBeMisspelt(word) && !this.words.has(word)) this.words.add({ id: word, word });
  }

  /** The stems of the words nearest to a word that the corpus does not have; none if it is too far off. */
  suggest(word: string): string[] {
    if (!mayBeMisspelt(word)) return [];
    const near = this.words
      .search(word, { fuzzy: maxEdits })
      .filter(({ id }) => (id as string)[0] === word[0]);
    const nearest = near.filter(({ score }) => score >= near[0]!.score * asNear);
    return [...new Set(nearest.map(({ id }) => stem(id as string)))];
  }
}

/** A share of the word's length. */
const maxEdits = 0.2;
const shortestMisspelt = 5;
/** Scores of words at the same distance differ a little by length. */
const asNear = 0.95;

/** The search takes memory with the square of the length; what is longer is a line without spaces. */
const longestMisspelt = 40;

/** Short words, and words with figures or hyphens, are names and numbers: they mean what they say. */
const mayBeMisspelt = (word: string) =>
  word.length >= shortestMisspelt && word.length <= longestMisspelt && /^\p{L}+$/u.test(word);
