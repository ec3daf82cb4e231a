import type { Passage } from '../../issue.js';
import { cosine } from '../dense.js';
import type { Candidate } from './candidates.js';
import { cutsQuotation } from './worth.js';

/** Picks the sentences that stand for an article, at most so many. */
export type Choose = (candidates: readonly Candidate[], count: number) => Candidate[];

/** One sentence of a short article, up to three of one that may tell of several things. */
export function howMany(article: readonly Passage[]): number {
  const sentences = article.flatMap((passage) => passage.sentences);
  const paragraphs = sentences.filter(({ opens }) => opens !== undefined).length;
  if (sentences.length < 4) return 1;
  return sentences.length >= 9 || (sentences.length >= 6 && paragraphs >= 3) ? 3 : 2;
}

/**
 * The sentence with which the article begins and those with which it begins to speak of something else:
 * near its middle, opening a paragraph, with names and numbers that are new, and clear without what
 * stands before them.
 */
export const mostTelling: Choose = (candidates, count) => {
  const taken: Candidate[] = [];
  while (taken.length < Math.min(count, candidates.length)) {
    const rest = candidates.filter((candidate) => !taken.includes(candidate));
    const worth = rest.map((candidate) => merit(candidate) - likeness(candidate, taken));
    const best = worth.reduce((top, value, i) => (value > worth[top]! ? i : top), 0);
    // Better a sentence less than one that says nothing of its own.
    if (taken.length > 0 && worth[best]! < least) break;
    taken.push(rest[best]!);
  }
  return taken;
};

const weights = { centrality: 1, article: 0.35, paragraph: 0.2, news: 0.3, hanging: 0.35 } as const;
const redundancy = 0.6;
const least = 0.05;

function merit({ centrality, at, opensParagraph, sentence, news, isHanging }: Candidate): number {
  const lead = at === 0 ? weights.article : opensParagraph ? weights.paragraph : 0;
  const unclear =
    isHanging || cutsQuotation(sentence) || /\?\W*$/.test(sentence.text) ? weights.hanging : 0;
  return weights.centrality * centrality + lead + weights.news * news - unclear;
}

/** How near a sentence is to the nearest one that is taken already. */
const likeness = ({ vector }: Candidate, taken: readonly Candidate[]): number =>
  redundancy * Math.max(0, ...taken.map((other) => cosine(vector, other.vector)));
