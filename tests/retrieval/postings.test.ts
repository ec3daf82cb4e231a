import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PostingsBuilder } from '../../src/retrieval/postings.js';

/** Passages as lists of terms of a small vocabulary. */
const passages = fc.array(
  fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 9 }),
  {
    maxLength: 12,
  },
);

function indexOf(texts: readonly (readonly string[])[]) {
  const builder = new PostingsBuilder();
  for (const terms of texts) {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    builder.add(counts, terms.length);
  }
  return builder.build();
}

/** BM25 as the books have it, without an index. */
function naive(texts: readonly (readonly string[])[], term: string, row: number): number {
  const n = texts.filter((terms) => terms.includes(term)).length;
  const idf = Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const tf = texts[row]!.filter((other) => other === term).length;
  return tf === 0 ? 0 : (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * texts[row]!.length) / mean));
}

describe('postings', () => {
  test('score as BM25 does, a passage each, in their order', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const scores = indexOf(texts).scores(
          new Map([
            ['a', 2],
            ['b', 1],
            ['unheard', 1],
          ]),
        );
        expect(scores).toHaveLength(texts.length);
        for (const [row, score] of scores.entries())
          expect(score).toBeCloseTo(2 * naive(texts, 'a', row) + naive(texts, 'b', row), 4);
      }),
    );
  });

  test('know which passages have a term, and how many', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const index = indexOf(texts);
        for (const term of ['a', 'b', 'unheard']) {
          for (const [row, terms] of texts.entries())
            expect(index.has(row, term)).toBe(terms.includes(term));
          expect(index.frequency(term)).toBe(texts.filter((terms) => terms.includes(term)).length);
        }
      }),
    );
  });
});
