import type { Sentence } from '../../issue.js';
import { wordsOf } from '../terms.js';

/** What a sentence is to someone who has read the article up to it. */
export interface InContext {
  /** From 0 to 1: the names and numbers that it is the first to have. */
  readonly news: number;
  /** It leans on what stands before: "He …", "Meanwhile …", "At the meeting …" of one just told of. */
  readonly isHanging: boolean;
}

/** @param sentences of one article, in order */
export function inContext(sentences: readonly Sentence[]): InContext[] {
  const known = new Set<string>();
  return sentences.map(({ text }, i) => {
    const told = { news: news(text, known), isHanging: i > 0 && isHanging(text, known) };
    for (const word of wordsOf(text)) known.add(word);
    return told;
  });
}

/** So many names and numbers that are new are as good as more. */
const manyNews = 4;

function news(text: string, known: ReadonlySet<string>): number {
  const marked = text.match(/(?<!^)\b(?:\p{Lu}[\p{L}'’-]+|\p{N}[\p{N}.,]*)/gu) ?? [];
  const fresh = new Set(marked.flatMap(wordsOf).filter((word) => !known.has(word)));
  return Math.min(fresh.size, manyNews) / manyNews;
}

const hangingStart =
  /^["'“‘(]?(?:he|she|it|they|this|these|those|that|his|her|its|their|such|also|other|meanwhile|however|moreover|furthermore|additionally|therefore|thus|but|and|so|then|there|here|another|both|later|instead|similarly|likewise|nevertheless|subsequently|in addition|as a result)\b/i;

const hangingNoun =
  /^(?:event|meeting|conference|forum|workshop|ceremony|session|occasion|former|latter|same)$/;

function isHanging(text: string, known: ReadonlySet<string>): boolean {
  if (hangingStart.test(text)) return true;
  const [, noun] =
    /^(?:(?:at|in|during|under|after|for|of|with) )?the (?:\p{L}+ of the )?(\p{L}+)/u.exec(
      text.toLowerCase(),
    ) ?? [];
  return noun !== undefined && (hangingNoun.test(noun) || known.has(noun));
}
