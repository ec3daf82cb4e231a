import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WantedWord } from '../../src/retrieval/coverage.js';
import { diverse } from '../../src/retrieval/diverse.js';
import type { Hit } from '../../src/retrieval/search.js';
import { libraryOf } from '../support/library.js';

const word = (text: string): WantedWord => ({
  word: text,
  terms: [text],
  exact: true,
  count: 1,
  weight: 1,
});
const wanted = ['otters', 'ferry'].map(word);

/** A hit for each text, the first with the score 0.9, each further one with 0.05 less. */
async function hitsFor(texts: readonly string[]): Promise<Hit[]> {
  const { entries } = await libraryOf([{ passages: texts.map((text) => [null, text]) }]);
  return entries.map((entry, i) => ({
    entry,
    score: 0.9 - 0.05 * i,
    lexical: 1,
    cosine: 0.5,
    words: wanted.filter((asked) => texts[i]!.toLowerCase().includes(asked.word)),
    coverage: 0.5,
    relevance: null,
  }));
}
const shown = async (texts: readonly string[], count = 3) =>
  diverse(await hitsFor(texts), wanted, count).map(({ entry }) => texts[entry.passage.ordinal]);

const otters = 'Otters swim in the marsh.';
const more = 'Young otters were seen by the old mill.';
const ferry = 'The ferry leaves at seven.';

describe('the hits that are shown', () => {
  test('are of both subjects that a question has, the best first', async () => {
    expect(await shown([otters, more, ferry])).toEqual([otters, ferry, more]);
  });

  test('follow their scores where none adds a word', async () => {
    expect(await shown([otters, more, 'Otters eat fish.'])).toEqual([
      otters,
      more,
      'Otters eat fish.',
    ]);
  });

  test('say the same thing only after everything else', async () => {
    const reprint = 'Otters swim in the marsh again.';
    expect(await shown([otters, reprint, more])).toEqual([otters, more, reprint]);
  });

  test('are no more than wanted, each once, with scores that never rise', async () => {
    const text = fc.constantFrom(otters, more, ferry, 'Bees hum.', 'The ferry and the otters.');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), fc.nat(9), async (texts, count) => {
        const found = diverse(await hitsFor(texts), wanted, count);
        expect(found.length).toBe(Math.min(texts.length, Math.max(count, 0)));
        expect(new Set(found.map(({ entry }) => entry)).size).toBe(found.length);
        for (const [i, { score }] of found.entries())
          expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? 1);
      }),
    );
  });
});
