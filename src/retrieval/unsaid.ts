import { type WantedWord, weightOf } from './coverage.js';
import { monthNames } from './month-period.js';
import { namedWords } from './names.js';
import { type Hit, toRead } from './search.js';

/** What is asked of something that the corpus names, and that no passage with the name says. */
export interface Unsaid {
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** From 0 to 1. */
  readonly share: number;
}

/** A question with more other words than these is likely to be worded unlike the text: it counts less. */
const fewWords = 3;

/** Written like names, and no things of which something is said. */
const time = new RegExp(`^(?:${monthNames}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`);

/**
 * "Which rocket carried Tianwen-2?" is not answered by a passage on Tianwen-2 that has no rocket.
 * @returns `null` if no name is asked about, or nothing of it
 */
export function unsaidOf(
  question: string,
  wanted: readonly WantedWord[],
  hits: readonly Hit[],
): Unsaid | null {
  const named = namedWords(question);
  const asked = wanted.filter(({ word }) => !time.test(word));
  const names = asked.filter(({ word, terms }) => named.has(word) && terms.length > 0);
  const others = asked.filter(({ word }) => !named.has(word));
  const about = toRead(hits).filter(({ words }) => names.some((n) => words.includes(n)));
  if (about.length === 0 || others.length === 0) return null;
  const missing = about.map(({ words }) => others.filter((word) => !words.includes(word)));
  const least = missing.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
  const share = (weightOf(least) / weightOf(others)) * Math.min(1, fewWords / others.length);
  return {
    names: names.map(({ word }) => named.get(word)!),
    words: least.map(({ word }) => word),
    share,
  };
}
