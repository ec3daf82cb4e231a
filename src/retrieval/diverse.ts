import { passageText } from '../issue.js';
import { type WantedWord, weightOf } from './coverage.js';
import type { Hit } from './search.js';
import { indexTerms } from './terms.js';

/** What a hit gains, at the most, by words of the question that no hit before it has. */
const newWords = 0.2;
/** Passages with so large a share of their words in common say the same. */
const sameWords = 0.8;

/**
 * The hits that together answer most: after the best one always the next best, where words of the
 * question that were not found yet count extra, so that a question with two subjects gets both. What
 * says the same as a hit before it comes after all others.
 * @param hits best first
 * @see Santos, Macdonald and Ounis, Exploiting Query Reformulations for Web Search Result
 *   Diversification, 2010, for choosing by what is still uncovered
 */
export function diverse(hits: readonly Hit[], wanted: readonly WantedWord[], count: number): Hit[] {
  const total = weightOf(wanted);
  const left = [...hits];
  const chosen: Hit[] = left.splice(0, Math.min(1, count));
  const missing = new Set(wanted);
  const note = ({ words }: Hit): void => {
    for (const word of words) missing.delete(word);
  };
  chosen.forEach(note);
  const says = memory();
  /** Hits that say what a chosen one says; each new one is compared once, not again with every choice. */
  const repeats = new Set<Hit>();
  const noteRepeats = (before: Hit): void => {
    for (const hit of left) if (!repeats.has(hit) && says(before, hit)) repeats.add(hit);
  };
  chosen.forEach(noteRepeats);
  const worth = (hit: Hit): number => {
    const gain = weightOf(hit.words.filter((word) => missing.has(word)));
    const bonus = total > 0 ? (newWords * gain) / total : 0;
    return repeats.has(hit) ? hit.score - 1 : hit.score + bonus;
  };
  while (chosen.length < count && left.length > 0) {
    const values = left.map(worth);
    const best = values.indexOf(Math.max(...values));
    const [hit] = left.splice(best, 1) as [Hit];
    note(hit);
    noteRepeats(hit);
    const score = Math.min(chosen.at(-1)!.score, Math.max(0, values[best]!));
    chosen.push({ ...hit, score });
  }
  return chosen;
}

/** Says whether two hits have nearly the same words; the words of each are worked out once. */
function memory(): (a: Hit, b: Hit) => boolean {
  const known = new Map<Hit['entry'], ReadonlySet<string>>();
  const termsOf = ({ entry }: Hit): ReadonlySet<string> => {
    const terms = known.get(entry) ?? new Set(indexTerms(passageText(entry.passage)));
    known.set(entry, terms);
    return terms;
  };
  return (a, b) => {
    const [one, other] = [termsOf(a), termsOf(b)];
    const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
    // Not even all of the smaller one would be enough.
    if (smaller.size < sameWords * larger.size) return false;
    let common = 0;
    for (const term of smaller) if (larger.has(term)) common++;
    return common >= sameWords * (one.size + other.size - common);
  };
}
