import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chunk,
  chunking,
  type Measure,
  type Paragraph,
  type Stretch,
  tokenCounter,
} from '../../src/embed/chunk.js';
import { MappedText } from '../../src/embed/mapped-text.js';

/** Each paragraph mapped to its place in their text, which stands between blank lines. */
function stretchOf(paragraphs: readonly string[]): { stretch: Stretch; source: string } {
  const source = paragraphs.join('\n\n');
  let at = 0;
  const texts = paragraphs.map((paragraph) => {
    const text = MappedText.of(source, at, at + paragraph.length);
    at += paragraph.length + 2;
    return { text, kind: 'prose', continues: false } as const;
  });
  const section = { path: ['A'], byline: null };
  return { source, stretch: { source: 'x.txt', section, paragraphs: texts, pageAt: () => null } };
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const count = (text: string) => words(text).length;
/** Counts words; the model takes in so many. */
const measureTo = (modelRoom: number): Measure => ({
  tokens: count,
  modelTokens: count,
  modelRoom,
});
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 })
  .map((all) => `The ${all.join(' ')}.`);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
  { minLength: 1, maxLength: 5 },
);

describe('passages', () => {
  test('lose no sentence: each is whole, in one passage, in order, where it stands in the source', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { stretch, source } = stretchOf(texts);
        const sentences = chunk(stretch, measureTo(Infinity)).flatMap(
          (passage) => passage.sentences,
        );
        expect(sentences.map(({ text }) => text).join(' ')).toBe(texts.join(' '));
        for (const { text, start, end } of sentences) {
          expect(text).toMatch(/^The .*\.$/);
          expect(source.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  test('stay within the size and within what the model sees', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 1, max: 200 }), (texts, limit) => {
        const { stretch } = stretchOf(texts);
        for (const { sentences } of chunk(stretch, measureTo(limit))) {
          const size = count(sentences.map(({ text }) => text).join(' '));
          expect(size).toBeLessThanOrEqual(Math.min(limit, chunking.maxTokens));
        }
      }),
    );
  });

  test('lose no word, even where a sentence alone is longer than what the model sees', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { stretch } = stretchOf(texts);
        const passages = chunk(stretch, measureTo(7));
        const read = passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
        expect(words(read.join(' '))).toEqual(words(texts.join(' ')));
      }),
    );
  });

  test('cut a word that alone is too long', () => {
    const { stretch } = stretchOf(['x'.repeat(50)]);
    const passages = chunk(stretch, { ...measureTo(20), modelTokens: (text) => text.length });
    const pieces = passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(pieces.join('')).toBe('x'.repeat(50));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(20);
  });

  test('end between paragraphs where they are long enough, and take in the next where not', () => {
    const long = `The ${'word '.repeat(79)}end.`;
    const short = 'The word ends here, and no other.';
    const { stretch } = stretchOf([long, long, short, short]);
    expect(chunk(stretch, measureTo(Infinity)).map(({ sentences }) => sentences.length)).toEqual([
      1, 1, 2,
    ]);
  });

  test('take in what is too short for one of its own at the end', () => {
    const long = `The ${'word '.repeat(79)}end.`;
    const signed = (...texts: string[]) =>
      chunk(stretchOf(texts).stretch, measureTo(Infinity)).map(({ sentences }) => sentences.length);
    expect(signed(long, long, 'Ann Lee')).toEqual([1, 2]);
    expect(signed(long, 'Ann Lee', long)).toEqual([1, 2]);
  });

  test('are named by source and range, and each has the page on which its sentence begins', () => {
    const { stretch } = stretchOf(['One is here. Two is there.']);
    const [passage] = chunk(
      { ...stretch, pageAt: (offset) => (offset < 5 ? 1 : 2) },
      measureTo(Infinity),
    );
    expect(passage!.id).toBe('x.txt:0-26');
    expect(passage!.sentences.map(({ page }) => page)).toEqual([1, 2]);
  });
});

test('tokens are counted as tiktoken does, special tokens as plain text', () => {
  const tokens = tokenCounter();
  try {
    expect(tokens.count('hello world')).toBe(2);
    expect(tokens.count('<|endoftext|>')).toBeGreaterThan(1);
  } finally {
    tokens.free();
  }
});

describe('the sentence with which a paragraph begins', () => {
  const [text, ...others] = stretchOf(['One two. Three four.', 'Five six.', 'Seven eight.']).stretch
    .paragraphs as [Paragraph, Paragraph, Paragraph];
  const stretch = {
    ...stretchOf([]).stretch,
    paragraphs: [{ ...text, kind: 'item' }, { ...others[0]!, continues: true }, { ...others[1]! }],
  } as const;

  test('says what kind it is, unless it goes on with a sentence from elsewhere', () => {
    const opens = chunk(stretch, measureTo(99)).flatMap((passage) =>
      passage.sentences.map((sentence) => [sentence.text, sentence.opens]),
    );
    expect(opens).toEqual([
      ['One two.', 'item'],
      ['Three four.', undefined],
      ['Five six.', undefined],
      ['Seven eight.', 'prose'],
    ]);
  });
});
