import { describe, expect, test } from '@jest/globals';
import type { Hit } from '../../src/retrieval/search.js';
import { signsOf } from '../../src/retrieval/signs.js';
import { libraryOf } from '../support/library.js';

const { entries } = await libraryOf([{ passages: [[null, 'Volunteers planted alders.']] }]);
const hit = (scores: Partial<Hit>): Hit => ({
  entry: entries[0]!,
  score: 0.5,
  lexical: 1,
  cosine: 0.3,
  words: [],
  coverage: 0.5,
  ...scores,
});
const given = { background: { typical: 0.2, high: 0.3 }, unsaid: null, unfit: false };
const signs = (hits: readonly Hit[], narrowed = false) => signsOf({ ...given, hits, narrowed });
const strangeness = (coverage: number, cosine: number, narrowed = false) =>
  signs([hit({ coverage, cosine })], narrowed).strangeness;

describe('the signs', () => {
  test('are what the first hit has of the question, and how far it is ahead', () => {
    const found = signs([hit({ score: 0.9, coverage: 0.8 }), hit({ score: 0.4 })]);
    expect(found).toMatchObject({ coverage: 0.8, unsaid: 0, unfit: 0 });
    expect(found.lead).toBeCloseTo(0.5);
  });

  test('of no hit are those of a question that is wholly strange', () => {
    expect(signs([])).toMatchObject({ coverage: 0, lead: 0, strangeness: 1 });
  });
});

describe('a question is strange', () => {
  test('where hardly a word is found and nothing is nearer than what is unrelated', () => {
    expect(strangeness(0, 0.1)).toBe(1);
    expect(strangeness(0.1, 0.1)).toBeGreaterThan(0.8);
  });

  test('the less, the more of its words are found or the nearer it comes', () => {
    expect(strangeness(0.3, 0.25)).toBeLessThan(strangeness(0, 0.25));
    expect(strangeness(0, 0.28)).toBeLessThan(strangeness(0, 0.22));
    expect(strangeness(0, 0.5)).toBe(0);
  });

  test('not where many words are found, whatever their meaning is near to', () => {
    expect(strangeness(0.6, -0.1)).toBe(0);
  });

  test('not where the question names the issue and a word of it is there', () => {
    expect(strangeness(0.3, 0.1, true)).toBe(0);
    expect(strangeness(0.3, 0.1, false)).toBeGreaterThan(0.5);
  });

  test('is judged by the best of all hits', () => {
    expect(signs([hit({ coverage: 0, cosine: 0.1 }), hit({ coverage: 0.9 })]).strangeness).toBe(0);
  });
});
