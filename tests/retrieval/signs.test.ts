import { describe, expect, test } from '@jest/globals';
import type { WantedWord } from '../../src/retrieval/coverage.js';
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
  relevance: null,
  ...scores,
});
const background = { typical: 0.2, high: 0.3, subjects: [] };
const vector = Float32Array.of(1, 0);
const wantedWord = (word: string, weight: number): WantedWord => ({
  word,
  terms: [word],
  exact: true,
  count: 1,
  weight,
});
const otters = wantedWord('otters', 1);
const marsh = wantedWord('marsh', 2);
const wanted = [otters, marsh];
const given = { background, vector, wanted, unsaid: null, unfit: false };
const signs = (hits: readonly Hit[], narrowed = false) => signsOf({ ...given, hits, narrowed });
const strangeness = (coverage: number, cosine: number, narrowed = false) =>
  signs([hit({ coverage, cosine })], narrowed).strangeness;

describe('the signs', () => {
  test('are what the first hit has of the question, and how far it is ahead', () => {
    const found = signs([hit({ score: 0.9, coverage: 0.8 }), hit({ score: 0.4 })]);
    expect(found).toMatchObject({ coverage: 0.8, unsaid: 0, unfit: 0 });
    expect(found.lead).toBeCloseTo(0.5);
  });

  test('are how likely the first hit answers, and how likely any does', () => {
    const relevance = (...given: readonly (number | null)[]) =>
      signs(given.map((share) => hit({ relevance: share })));
    expect(relevance(0.5, 0.5)).toMatchObject({ firstRead: 0.5, anyRead: 2 / 3 });
    expect(relevance(0.2, null).anyRead).toBeCloseTo(0.2);
    expect(relevance(null)).toMatchObject({ firstRead: 0, anyRead: 0 });
    expect(relevance(1, 1, 1).anyRead).toBeLessThanOrEqual(1);
  });

  test('of no hit are those of a question that is wholly strange', () => {
    expect(signs([])).toMatchObject({ coverage: 0, lead: 0, strangeness: 1, missing: 1 });
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

describe('what is missing', () => {
  const missing = (...hits: WantedWord[][]) => signs(hits.map((words) => hit({ words }))).missing;

  test('is the most telling word that a passage lacks, as a share of the question', () => {
    expect(missing([otters])).toBeCloseTo(2 / 3);
    expect(missing([marsh])).toBeCloseTo(1 / 3);
    expect(missing([otters, marsh])).toBe(0);
  });

  test('is that of the passage which lacks least, among those that are read', () => {
    expect(missing([], [otters], [marsh])).toBeCloseTo(1 / 3);
    expect(missing([], [], [], [], [], [otters, marsh])).toBeCloseTo(2 / 3);
  });
});

test('of a question without a telling word all is missing', () => {
  expect(signsOf({ ...given, wanted: [], hits: [hit({})], narrowed: false }).missing).toBe(1);
});

test('a question of everyday life is as near to it as to one of its subjects', () => {
  const near = { vector: Float32Array.of(0.6, 0.8), nearest: 0 };
  const asked = signsOf({
    ...given,
    background: { ...background, subjects: [near] },
    hits: [hit({})],
    narrowed: false,
  });
  expect(asked.everyday).toBeCloseTo((0.6 - 0.2) / 0.8);
});
