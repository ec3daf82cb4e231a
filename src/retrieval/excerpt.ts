import type { Sentence } from '../issue.js';
import { coverage, type WantedWord, wordsIn } from './coverage.js';
import { cosine } from './dense.js';
import { fuse, lexicalShare } from './fuse.js';
import type { SentenceVectors } from './sentence-vectors.js';
import { indexTerms, writtenWords } from './terms.js';

/** Consecutive whole sentences of a passage that answer best. */
export interface Excerpt {
  readonly text: string;
  /** The sentence of it that answers best. */
  readonly best: string;
  /** Offsets into the source file. */
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  /** Ranges of `text` that match words of the question. */
  readonly highlights: readonly (readonly [number, number])[];
}

export interface ExcerptQuery {
  readonly vector: Float32Array;
  /** The words of the question. */
  readonly wanted: readonly WantedWord[];
  readonly vectorsOf: SentenceVectors;
}

/** An excerpt grows around its best sentence while it stays under so many characters … */
const comfortableLength = 500;
/** … and takes in one neighbour, if there is one, up to so many: a sentence alone is seldom understood. */
const longestPair = 720;

export async function excerpt(
  sentences: readonly Sentence[],
  query: ExcerptQuery,
): Promise<Excerpt> {
  const scores = await sentenceScores(sentences, query);
  const [from, to] = window(sentences, scores);
  const best = sentences[scores.indexOf(Math.max(...scores))]!;
  return excerptOf(sentences.slice(from, to + 1), best, query.wanted);
}

/** The first sentence of a passage, and the next if there is room. */
export function opening(sentences: readonly Sentence[]): Excerpt {
  const [from, to] = window(
    sentences,
    sentences.map((_, i) => 1 / (i + 1)),
  );
  return excerptOf(sentences.slice(from, to + 1), sentences[0]!, []);
}

function excerptOf(
  chosen: readonly Sentence[],
  best: Sentence,
  wanted: readonly WantedWord[],
): Excerpt {
  const text = chosen.map((sentence) => sentence.text).join(' ');
  const { start, page } = chosen[0]!;
  return {
    text,
    best: best.text,
    start,
    end: chosen.at(-1)!.end,
    page,
    highlights: highlights(text, wanted),
  };
}

async function sentenceScores(
  sentences: readonly Sentence[],
  { vector, wanted, vectorsOf }: ExcerptQuery,
) {
  const words = sentences.map(({ text }) =>
    coverage(wanted, wordsIn(wanted, new Set(indexTerms(text)))),
  );
  const meaning = (await vectorsOf(sentences)).map((sentence) => cosine(vector, sentence));
  return fuse(words, meaning, lexicalShare(Math.max(...words)));
}

/** From the best sentence outwards, the better neighbour first, while the length is comfortable. */
function window(sentences: readonly Sentence[], scores: readonly number[]): [number, number] {
  let from = scores.indexOf(Math.max(...scores));
  let to = from;
  let length = sentences[from]!.text.length;
  const worth = (i: number): number => {
    const limit = from === to ? longestPair : comfortableLength;
    const fits = i in sentences && length + sentences[i]!.text.length < limit;
    return fits ? scores[i]! : -1;
  };
  for (;;) {
    const [before, after] = [worth(from - 1), worth(to + 1)];
    if (before < 0 && after < 0) return [from, to];
    length += sentences[after >= before ? ++to : --from]!.text.length + 1;
  }
}

function highlights(text: string, words: readonly WantedWord[]): [number, number][] {
  const wanted = new Set(words.flatMap(({ terms }) => terms));
  const ranges: [number, number][] = [];
  for (const { word, start, end } of writtenWords(text))
    if (indexTerms(word).some((term) => wanted.has(term))) ranges.push([start, end]);
  return joined(ranges, text);
}

/** Matches with only a space between them are one. */
function joined(ranges: readonly [number, number][], text: string): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last && text.slice(last[1], start) === ' ') last[1] = end;
    else merged.push([start, end]);
  }
  return merged;
}
