import { escapeRegExp } from '../text.js';
import { isCapitals, normalised } from './titles.js';

const small =
  /^(?:a|an|the|and|or|of|in|on|at|to|for|from|by|with|de|du|des|le|la|les|et|und|der|die|das)$/i;

/**
 * A masthead's name as a sentence would write it. Words in capitals are set as names, except those
 * that the document's own text writes in capitals too ("MIT").
 * @param text the document that the name stands in
 */
export function spelled(name: string, text: string): string {
  if (!isCapitals(name)) return name;
  const written = new RegExp(escapeRegExp(name).replace(/ /g, '\\s+'), 'gi');
  const elsewhere = [...text.matchAll(written)]
    .map(([found]) => found)
    .find((found) => !isCapitals(found));
  if (elsewhere) return elsewhere.replace(/\s+/g, ' ');
  const running = text
    .split('\n')
    .filter((line) => /(?:\s\p{Ll}.*){3}/u.test(line))
    .join('\n');
  return name
    .split(' ')
    .map((word, i) => wordSpelled(word, i, { text, running }))
    .join(' ');
}

interface Spelling {
  readonly text: string;
  /** Of the text, the lines that are no headings. */
  readonly running: string;
}

const maxAcronym = 6;

function wordSpelled(word: string, i: number, { text, running }: Spelling): string {
  if (
    /&|\d/.test(word) ||
    (word.length > 1 &&
      word.length <= maxAcronym &&
      new RegExp(`\\b${word.replace(/\W/g, '.')}\\b`).test(running))
  )
    return word;
  if (i > 0 && small.test(word)) return word.toLowerCase();
  const elsewhere =
    text.match(new RegExp(`(?<![\\w-])${escapeRegExp(word)}(?![\\w-])`, 'gi')) ?? [];
  const mixed = elsewhere.find((found) => /^\p{Lu}.*\p{Ll}/u.test(found));
  if (mixed) return mixed;
  return word.toLowerCase().replace(/(^|[-(])\p{L}/gu, (start) => start.toUpperCase());
}

/**
 * One name for each publication: a masthead that differs from a more frequent one by a single misread
 * letter ("CHILA SCIENCE REVIEW") is that publication.
 * @returns from each name to the one that stands for it
 */
export function reconciled(names: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1),
  );
  const chosen = new Map<string, string>();
  for (const name of byCount) {
    const same = [...new Set(chosen.values())].find(
      (other) =>
        normalised(other) === normalised(name) ||
        (counts.get(other)! > counts.get(name)! && isMisreading(name, other)),
    );
    chosen.set(name, same ?? name);
  }
  return chosen;
}

const minReadable = 12;

/** True if two long names differ in one letter that stands for another. */
function isMisreading(a: string, b: string): boolean {
  const [x, y] = [normalised(a), normalised(b)];
  if (x.length !== y.length || x.length < minReadable) return false;
  const differing = [...x].filter((letter, i) => letter !== y[i]);
  return differing.length === 1 && /\p{L}/u.test(differing[0]!);
}
