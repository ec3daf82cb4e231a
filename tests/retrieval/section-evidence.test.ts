import { expect, test } from '@jest/globals';
import type { Hit } from '../../src/retrieval/search.js';
import { withSectionEvidence } from '../../src/retrieval/section-evidence.js';
import { libraryOf } from '../support/library.js';

const { entries } = await libraryOf([
  {
    date: '2025-06',
    passages: [
      ['The midwife', 'Hyacinth Bellweather the midwife retires.'],
      ['The midwife', 'Her colleagues gave her a trombone.'],
      ['The canteen', 'The canteen gave soup to all.'],
      [null, 'Printed on paper.'],
      [null, 'Sold for nothing.'],
    ],
  },
  { date: '2025-05', passages: [['The midwife', 'An older story of another midwife.']] },
]);
const [retires, trombone, soup, paper, nothing, older] = entries.map(({ passage, issue }) => ({
  passage,
  issue,
}));
const hit = (entry: typeof retires, score: number): Hit => ({
  entry: entry!,
  score,
  lexical: 1,
  cosine: 0.3,
  words: [],
  coverage: 0.5,
  relevance: null,
});
const ranked = (...hits: Hit[]) =>
  withSectionEvidence(hits).map(({ entry }) => entry.passage.sentences[0]!.text);

test('a passage gains by the best other one of its article', () => {
  expect(ranked(hit(retires, 0.9), hit(soup, 0.5), hit(trombone, 0.45))).toEqual([
    'Hyacinth Bellweather the midwife retires.',
    'Her colleagues gave her a trombone.',
    'The canteen gave soup to all.',
  ]);
});

test('a passage gains nothing by itself, another issue, or what stands under no heading', () => {
  const scores = (...hits: Hit[]) => withSectionEvidence(hits).map(({ score }) => score);
  const [alone] = scores(hit(retires, 0.6));
  expect(scores(hit(retires, 0.6), hit(older, 0.6))).toEqual([alone, alone]);
  expect(scores(hit(paper, 0.6), hit(nothing, 0.6))).toEqual([alone, alone]);
});

test('of two equal passages of an article each gains by the other', () => {
  const [one, other] = withSectionEvidence([hit(retires, 0.6), hit(trombone, 0.6)]);
  expect(one!.score).toBeCloseTo(0.6);
  expect(other!.score).toBeCloseTo(0.6);
});

test('scores stay from 0 to 1, best first', () => {
  const hits = [retires, trombone, soup, paper].map((entry, i) => hit(entry, [1, 0.2, 0.9, 0][i]!));
  const scores = withSectionEvidence(hits).map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
});
