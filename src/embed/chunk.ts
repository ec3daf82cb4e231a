import { get_encoding } from 'tiktoken';
import type { ParagraphKind, Passage, Section, Sentence } from '../issue.js';
import type { MappedText } from './mapped-text.js';
import type { PageAt } from './pages.js';
import { sentencesOf } from './sentences.js';

/** How passages are cut; it is part of what the index is made with. */
export const chunking = { encoding: 'cl100k_base', maxTokens: 160, version: 3 } as const;

/** Below this a passage takes in the next paragraph as well … */
const enoughTokens = 70;
/** … and what is left of a stretch is no passage of its own below this: a signature, say. */
const leastTokens = 10;

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

/** What stands between blank lines. */
export interface Paragraph {
  readonly text: MappedText;
  readonly kind: ParagraphKind;
  /** It goes on with a sentence that has begun elsewhere. */
  readonly continues: boolean;
}

/** The paragraphs of one section that follow one another in the source, and what is known of them. */
export interface Stretch {
  readonly source: string;
  readonly section: Section;
  readonly paragraphs: readonly Paragraph[];
  readonly pageAt: PageAt;
}

/** How long texts are, for the reader and for the model. */
export interface Measure {
  /** By tiktoken: the size of a passage. */
  tokens(text: string): number;
  /** By the model's own tokenizer, without special tokens; joined texts have no more than their sum. */
  modelTokens(text: string): number;
  /** How many of the model's tokens a passage may have beside its header. */
  readonly modelRoom: number;
}

interface Measured {
  readonly sentence: Sentence;
  readonly tokens: number;
  readonly modelTokens: number;
  readonly opensParagraph: boolean;
}

/**
 * Cuts a stretch into passages of whole sentences, where it can between paragraphs. Every sentence is
 * in exactly one passage, in order; one that is too long for the model alone is cut between words.
 */
export function chunk(stretch: Stretch, measure: Measure): Omit<Passage, 'ordinal'>[] {
  const groups: Measured[][] = [];
  let tokens = 0;
  let modelTokens = 0;
  const all = [...measured(stretch, measure)];
  let left = all.reduce((sum, each) => sum + each.tokens, 0);
  for (const next of all) {
    const full =
      groups.length === 0 ||
      tokens + next.tokens > chunking.maxTokens ||
      modelTokens + next.modelTokens > measure.modelRoom ||
      (next.opensParagraph && tokens >= enoughTokens && left >= leastTokens);
    if (full) groups.push([next]);
    else groups.at(-1)!.push(next);
    tokens = full ? next.tokens : tokens + next.tokens;
    modelTokens = full ? next.modelTokens : modelTokens + next.modelTokens;
    left -= next.tokens;
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

function* measured({ paragraphs, pageAt }: Stretch, measure: Measure): Generator<Measured> {
  for (const { text: paragraph, kind, continues } of paragraphs) {
    let opensParagraph = true;
    for (const whole of sentencesOf(paragraph))
      for (const { piece, ...sizes } of pieces(whole, measure)) {
        const { text, start, end } = piece;
        const opens = opensParagraph && !continues ? { opens: kind } : {};
        const sentence = { text, start, end, page: pageAt(start), ...opens };
        yield { sentence, ...sizes, opensParagraph };
        opensParagraph = false;
      }
  }
}

/** Half of a surrogate pair is no character. */
const betweenCharacters = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;

interface Piece {
  readonly piece: MappedText;
  readonly tokens: number;
  readonly modelTokens: number;
}

/**
 * Longer text than this is cut without being measured: it has too many tokens whatever it says, and
 * tiktoken takes minutes for a "word" of a hundred thousand letters.
 */
const maxMeasured = 2000;

/** The sentence itself, or halves of it, cut between words (or, if need be, letters) until each fits. */
function pieces(sentence: MappedText, measure: Measure): Piece[] {
  if (sentence.length > maxMeasured) return halves(sentence, measure);
  const tokens = measure.tokens(sentence.text);
  const modelTokens = measure.modelTokens(sentence.text);
  const fits = tokens <= chunking.maxTokens && modelTokens <= measure.modelRoom;
  if (fits || sentence.length < 3) return [{ piece: sentence, tokens, modelTokens }];
  return halves(sentence, measure);
}

function halves(sentence: MappedText, measure: Measure): Piece[] {
  const middle = Math.floor(sentence.length / 2);
  const space = sentence.text.lastIndexOf(' ', middle);
  const at = space > 0 ? space : betweenCharacters(sentence.text, middle);
  return [sentence.slice(0, at), sentence.slice(at)].flatMap((half) =>
    pieces(half.trim(), measure),
  );
}
