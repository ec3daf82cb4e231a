import type { Passage } from '../../issue.js';
import { cosines } from '../dense.js';
import { wordsOf } from '../terms.js';
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
    const best = worth.indexOf(Math.max(...worth));
    // Better a sentence less than one that says nothing of its own.
    if (taken.length > 0 && worth[best]! < least) break;
    taken.push(rest[best]!);
  }
  return taken;
};

const weights = { centrality: 1, article: 0.35, paragraph: 0.2, news: 0.3, hanging: 0.35 } as const;
const redundancy = 0.6;
const least = 0.05;

function merit(candidate: Candidate): number {
  const { centrality, at, opensParagraph, sentence } = candidate;
  const lead = at === 0 ? weights.article : opensParagraph ? weights.paragraph : 0;
  const unclear =
    isHanging(candidate) || cutsQuotation(sentence) || /\?\W*$/.test(sentence.text)
      ? weights.hanging
      : 0;
  return weights.centrality * centrality + lead + weights.news * news(candidate) - unclear;
}

/** How near a sentence is to the nearest one that is taken already. */
const likeness = ({ vector }: Candidate, taken: readonly Candidate[]): number =>
  redundancy * Math.max(0, ...taken.map((other) => cosines(vector, other.vector, [0])[0]!));

/** So many names and numbers that stand nowhere before it are as good as more. */
const manyNews = 4;

/** From 0 to 1: the names and numbers that the sentence is the first to have. */
function news({ sentence, before }: Candidate): number {
  const known = new Set(wordsOf(before));
  const marked = sentence.text.match(/(?<!^)\b(?:\p{Lu}[\p{L}'’-]+|\p{N}[\p{N}.,]*)/gu) ?? [];
  const fresh = new Set(marked.flatMap(wordsOf).filter((word) => !known.has(word)));
  return Math.min(fresh.size, manyNews) / manyNews;
}

const hangingStart =
  /^["'“‘(]?(?:he|she|it|they|this|these|those|that|his|her|its|their|such|also|other|meanwhile|however|moreover|furthermore|additionally|therefore|thus|but|and|so|then|there|here|another|both|later|instead|similarly|likewise|nevertheless|subsequently|in addition|as a result)\b/i;

const hangingNoun =
  /^(?:event|meeting|conference|forum|workshop|ceremony|session|occasion|former|latter|same)$/;

/** True if it leans on what stands before: "He …", "Meanwhile …", "At the meeting …" of one just told of. */
function isHanging({ sentence, before }: Candidate): boolean {
  if (before === '') return false;
  if (hangingStart.test(sentence.text)) return true;
  const [, noun] =
    /^(?:(?:at|in|during|under|after|for|of|with) )?the (?:\p{L}+ of the )?(\p{L}+)/u.exec(
      sentence.text.toLowerCase(),
    ) ?? [];
  return noun !== undefined && (hangingNoun.test(noun) || wordsOf(before).includes(noun));
}
