import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sentence } from '../../src/issue.js';
import { type Excerpt, excerpt } from '../../src/retrieval/excerpt.js';
import { LexicalIndex } from '../../src/retrieval/lexical.js';
import { sentenceVectors } from '../../src/retrieval/sentence-vectors.js';
import { sentencesIn, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();

async function excerptFor(question: string, sentences: readonly Sentence[]): Promise<Excerpt> {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const index = await LexicalIndex.build([{ text, header: '' }]);
  const [vector] = await embedder.embed([question], 'query');
  return excerpt(sentences, {
    vector: vector!,
    wanted: index.wanted(question),
    vectorsOf: sentenceVectors(embedder),
  });
}

const marked = ({ text, highlights }: Excerpt) => highlights.map(([a, b]) => text.slice(a, b));

const filler = (topic: string) =>
  `${topic} ${'and so it went on for a good while in that year '.repeat(6)}until evening.`;
const long = [
  filler('Ferries left at seven,'),
  filler('Masons repaired the lighthouse stairs,'),
  filler('Volunteers planted alder saplings,'),
  filler('Otters came back to the marsh,'),
].join(' ');

describe('an excerpt', () => {
  test('of a short passage is the whole of it', async () => {
    const text = 'Otters came back. They live in the marsh. Nobody had expected it.';
    const found = await excerptFor('Where do otters live?', sentencesIn(text));
    expect(found).toMatchObject({ text, start: 0, end: text.length, page: 1 });
  });

  test.each([
    ['When did ferries leave?', 'Ferries left'],
    ['Who repaired the lighthouse?', 'Masons repaired'],
    ['What did volunteers plant?', 'Volunteers planted'],
    ['Did otters come back?', 'Otters came'],
  ])('of a long one has the sentence that answers "%s"', async (question, start) => {
    const found = await excerptFor(question, sentencesIn(long));
    expect(found.text).toContain(start);
    expect(found.best.startsWith(start)).toBe(true);
    expect(found.text.length).toBeLessThan(long.length);
  });

  test('is whole sentences that follow one another, where they stand in the source', async () => {
    const words = fc.constantFrom('otter', 'marsh', 'ferry', 'seven', 'tower', 'storm');
    const sentence = fc
      .array(words, { minLength: 1, maxLength: 60 })
      .map((chosen) => `The ${chosen.join(' ')}.`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 1, maxLength: 9 }),
        words,
        async (texts, w) => {
          const source = `Heading\n\n${texts.join(' ')}`;
          const sentences = sentencesIn(texts.join(' '), 9);
          const found = await excerptFor(`Where is the ${w}?`, sentences);
          expect(found.text).toBe(source.slice(found.start, found.end));
          expect(sentences.map(({ start }) => start)).toContain(found.start);
          expect(sentences.map(({ end }) => end)).toContain(found.end);
          if (texts.some((text) => text.includes(w))) expect(found.text).toContain(w);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is on the page on which it begins', async () => {
    const pages = sentencesIn(long).map((sentence, i) => ({ ...sentence, page: i + 4 }));
    const found = await excerptFor('Did otters come back?', pages);
    expect(found.page).toBe(pages.find(({ start }) => start === found.start)!.page);
    const [without] = pages.map((sentence) => ({ ...sentence, page: null }));
    expect((await excerptFor('Ferries?', [without!])).page).toBeNull();
  });

  test('of a single sentence that is very long is that sentence', async () => {
    const text = `Otters ${'swam and '.repeat(120)}dived.`;
    expect((await excerptFor('otters', sentencesIn(text))).text).toBe(text);
  });
});

describe('highlights', () => {
  let found: Excerpt;
  beforeAll(async () => {
    const text =
      'In long-term studies of Tianwen-2, the Meteor 1 chip and a marshland otter went on. ' +
      'Marsh otters, 4200 of them, launched nothing; a launch is for the marsh.';
    found = await excerptFor(
      'How many marsh otters launched in the long-term Tianwen-2 or meteor1 study, 4200?',
      sentencesIn(text),
    );
  });

  test('stand exactly on the words of the question, in whatever form, joined where they touch', () => {
    expect(marked(found)).toEqual([
      'long-term studies',
      'Tianwen-2',
      'Meteor',
      'otter',
      'Marsh otters',
      '4200',
      'launched',
      'launch',
      'marsh',
    ]);
  });

  test('are none where no word of the question is found', async () => {
    const other = await excerptFor('zeppelin', sentencesIn('Otters came back to the marsh.'));
    expect(other.highlights).toEqual([]);
  });

  test('are in order, apart and inside the text, on whole words, whatever it says', async () => {
    const piece = fc.oneof(
      fc.constantFrom("otter's", 'Otters', 'U.S.', 'x-ray', 'R&D', '1,200', 'Åse', '😀', '“', '—'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const phrase = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(phrase, phrase, async (question, text) => {
        fc.pre(text.trim() !== '');
        const excerpted = await excerptFor(question, sentencesIn(text));
        let at = -1;
        for (const [start, end] of excerpted.highlights) {
          expect(start).toBeGreaterThan(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(excerpted.text.length);
          expect(excerpted.text.slice(start, end)).toMatch(
            /^[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}.])?$/su,
          );
          at = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
