import { get_encoding } from 'tiktoken';
import type { Passage, Section, Sentence } from '../issue.js';
import type { MappedText } from './mapped-text.js';
import type { PageAt } from './pages.js';
import { sentencesOf } from './sentences.js';

/** How passages are cut; it is part of what the index is made with. */
export const chunking = { encoding: 'cl100k_base', maxTokens: 160, version: 1 } as const;

/** Below this a passage takes in the next paragraph as well. */
const enoughTokens = 70;

export interface TokenCounter {
  count(text: string): number;
  /** tiktoken holds memory outside the garbage collector's reach. */
  free(): void;
}

export function tokenCounter(): TokenCounter {
  const encoding = get_encoding(chunking.encoding);
  return {
    count: (text) => encoding.encode_ordinary(text).length,
    free: () => encoding.free(),
  };
}

/** The paragraphs of one section that follow one another in the source, and what is known of them. */
export interface Stretch {
  readonly source: string;
  readonly section: Section;
  readonly paragraphs: readonly MappedText[];
  readonly pageAt: PageAt;
}

/** True if a passage with this text is inside what the model sees; the header is counted there. */
export type Fits = (text: string) => boolean;

interface Measured {
  readonly sentence: Sentence;
  readonly tokens: number;
  readonly opensParagraph: boolean;
}

/**
 * Cuts a stretch into passages of whole sentences, where it can between paragraphs. Every sentence is
 * in exactly one passage, in order; one that is too long for the model alone is cut between words.
 */
export function chunk(
  stretch: Stretch,
  count: (text: string) => number,
  fits: Fits,
): Omit<Passage, 'ordinal'>[] {
  const groups: Measured[][] = [];
  let size = 0;
  for (const next of measured(stretch, count, fits)) {
    const open = groups.at(-1);
    const full =
      !open ||
      size + next.tokens > chunking.maxTokens ||
      (next.opensParagraph && size >= enoughTokens) ||
      !fits([...open, next].map(({ sentence }) => sentence.text).join(' '));
    if (full) groups.push([next]);
    else open.push(next);
    size = full ? next.tokens : size + next.tokens;
  }
  return groups.map((group) =>
    passageOf(
      stretch,
      group.map(({ sentence }) => sentence),
    ),
  );
}

function passageOf({ source, section }: Stretch, sentences: Sentence[]): Omit<Passage, 'ordinal'> {
  const id = `${source}:${sentences[0]!.start}-${sentences.at(-1)!.end}`;
  return { id, source, section, sentences };
}

function* measured(
  { paragraphs, pageAt }: Stretch,
  count: (text: string) => number,
  fits: Fits,
): Generator<Measured> {
  for (const paragraph of paragraphs) {
    let opensParagraph = true;
    for (const whole of sentencesOf(paragraph))
      for (const piece of pieces(
        whole,
        (text) => count(text) <= chunking.maxTokens && fits(text),
      )) {
        const { text, start, end } = piece;
        yield {
          sentence: { text, start, end, page: pageAt(start) },
          tokens: count(text),
          opensParagraph,
        };
        opensParagraph = false;
      }
  }
}

/** The sentence itself, or halves of it, cut between words (or, if need be, letters) until each fits. */
function pieces(sentence: MappedText, fits: Fits): MappedText[] {
  if (fits(sentence.text) || sentence.length < 2) return [sentence];
  const middle = Math.floor(sentence.length / 2);
  const space = sentence.text.lastIndexOf(' ', middle);
  const at = space > 0 ? space : middle;
  return [sentence.slice(0, at), sentence.slice(at)].flatMap((half) => pieces(half.trim(), fits));
}
