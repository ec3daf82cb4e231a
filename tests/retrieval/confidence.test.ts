import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { confidenceOf, probability, type Signs, signsOf } from '../../src/retrieval/confidence.js';
import type { Hit } from '../../src/retrieval/search.js';
import { libraryOf } from '../support/library.js';

const { entries } = await libraryOf([{ passages: [[null, 'Volunteers planted alders.']] }]);
const background = { typical: 0.2, high: 0.3 };
const hit = (scores: Partial<Hit>): Hit => ({
  entry: entries[0]!,
  score: 0.5,
  lexical: 1,
  cosine: 0.3,
  words: [],
  coverage: 0.5,
  ...scores,
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signs = fc.record({ coverage: share, nearness: share, lead: share, agreement: share });

describe('the signs of the best hit', () => {
  test('are what it has, and how it stands to the others', () => {
    const hits = [
      hit({ score: 0.9, lexical: 5, cosine: 0.6, coverage: 0.8 }),
      hit({ score: 0.4, lexical: 3, cosine: 0.7 }),
    ];
    const found = signsOf(hits, background);
    expect(found.coverage).toBe(0.8);
    expect(found.nearness).toBeCloseTo(0.5);
    expect(found.lead).toBeCloseTo(0.5);
    expect(found.agreement).toBe(0.5);
  });

  test('of a single hit are those of one that has no rival', () => {
    expect(signsOf([hit({ score: 1 })], background)).toMatchObject({ lead: 1, agreement: 1 });
  });

  test('are none where nothing is nearer than what has nothing to do with it', () => {
    expect(signsOf([hit({ cosine: 0.1 })], background).nearness).toBe(0);
    expect(signsOf([], background)).toEqual({ coverage: 0, nearness: 0, lead: 0, agreement: 0 });
  });
});

describe('the probability of an answer', () => {
  test('is one, and never falls when a sign grows', () => {
    fc.assert(
      fc.property(signs, fc.constantFrom<keyof Signs>('coverage', 'nearness', 'lead'), (a, key) => {
        expect(probability(a)).toBeGreaterThan(0);
        expect(probability(a)).toBeLessThan(1);
        expect(probability({ ...a, [key]: 1 })).toBeGreaterThanOrEqual(probability(a));
      }),
    );
  });

  test('makes the confidence high where all signs are good, and low where none is', () => {
    expect(confidenceOf({ coverage: 1, nearness: 0.5, lead: 0.5, agreement: 1 })).toBe('high');
    expect(confidenceOf({ coverage: 0.5, nearness: 0.3, lead: 0.2, agreement: 1 })).toBe('medium');
    expect(confidenceOf({ coverage: 0.2, nearness: 0.1, lead: 0, agreement: 0 })).toBe('low');
  });
});
