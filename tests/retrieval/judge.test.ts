import { describe, expect, test } from '@jest/globals';
import { outOfPeriod, refusal, whatThereIs } from '../../src/retrieval/judge.js';
import type { Hit } from '../../src/retrieval/search.js';
import { issueOf, libraryOf } from '../support/library.js';

const library = await libraryOf([{ passages: [[null, 'Volunteers planted alders.']] }]);
const hit = (coverage: number, cosine: number): Hit => ({
  entry: library.entries[0]!,
  score: 1,
  lexical: coverage,
  cosine,
  words: [],
  coverage,
});
const judged = (hits: readonly Hit[], unknownNames: readonly string[] = []) =>
  refusal({
    hits,
    unknownNames,
    background: { typical: 0.3, high: 0.4 },
    unstated: null,
    narrowed: false,
  })?.kind ?? null;

describe('an answer is refused', () => {
  test('where there is no passage', () => {
    expect(judged([])).toBe('nothing close');
  });

  test('where hardly a word is found and nothing is nearer than what has nothing to do with it', () => {
    expect(judged([hit(0, 0.2), hit(0, 0.1)])).toBe('nothing close');
  });

  test('sooner where not a single word is found', () => {
    expect(judged([hit(0, 0.35)])).toBe('nothing close');
    expect(judged([hit(0.1, 0.35)])).toBeNull();
  });

  test('where a name is unknown and the best passage has little else of the question', () => {
    expect(judged([hit(0.3, 0.9)], ['Lindqvist'])).toBe('name');
  });

  test('where the best passages do not state what is asked for', () => {
    const refused = refusal({
      hits: [hit(0.9, 0.9)],
      unknownNames: [],
      unstated: 'an age',
      background: { typical: 0.3, high: 0.4 },
      narrowed: false,
    });
    expect(refused).toEqual({
      kind: 'detail',
      sentence: 'What these issues say nearest to this does not state an age.',
    });
  });

  test('naming every name that is unknown', () => {
    const refused = refusal({
      hits: [hit(0, 0)],
      unknownNames: ['Petra', 'Lindqvist'],
      background: { typical: 0, high: 0 },
      unstated: null,
      narrowed: false,
    });
    expect(refused?.sentence).toBe('These issues never mention "Petra" or "Lindqvist".');
  });
});

describe('an answer is given', () => {
  test('where a passage has the words, whatever their meaning is near to', () => {
    expect(judged([hit(0.9, 0.1)])).toBeNull();
  });

  test('where a passage is near in meaning, without any word', () => {
    expect(judged([hit(0, 0.9)])).toBeNull();
  });

  test('where a passage further down is the near one', () => {
    expect(judged([hit(0, 0.1), hit(0.9, 0.1)])).toBeNull();
  });

  test('where the question names the issue and a word of it is there', () => {
    const evidence = { unknownNames: [], unstated: null, background: { typical: 0.3, high: 0.4 } };
    expect(refusal({ ...evidence, hits: [hit(0.3, 0.1)], narrowed: true })).toBeNull();
    expect(refusal({ ...evidence, hits: [hit(0.3, 0.1)], narrowed: false })).not.toBeNull();
  });

  test('where an unknown name is an aside beside words that are all there', () => {
    expect(judged([hit(0.95, 0.9)], ['Lindqvist'])).toBeNull();
  });
});

describe('no issue in the period', () => {
  const issues = [issueOf('Review', '2025-06'), issueOf('Review', '2024-11')];

  test('repeats what was asked and says what there is', () => {
    expect(outOfPeriod('in August 2025', issues)).toEqual({
      kind: 'period',
      sentence:
        'There is no issue as asked ("in August 2025"); there are 2 issues, from November 2024 to June 2025.',
    });
    expect(outOfPeriod(null, issues).sentence).toMatch(/^There is no issue as asked; there are 2/);
  });
});

describe('what there is', () => {
  const issue = (date: string | null) => issueOf('Review', date);

  test.each([
    [[], 'there are 0 issues'],
    [[issue('2025-06')], 'there is 1 issue, of June 2025'],
    [[issue(null)], 'there is 1 issue'],
    [[issue('2025-06'), issue(null)], 'there are 2 issues, of June 2025'],
    [
      [issue('2025-06-14/2025-06-15'), issue('2025-24'), issue('2024'), issue(null)],
      'there are 4 issues, from 2024 to 14-15 June 2025',
    ],
  ])('is counted, with the first and the last date', (issues, expected) => {
    expect(whatThereIs(issues)).toBe(expected);
  });
});

test('of many unknown names only a few are told', () => {
  const names = Array.from({ length: 300 }, (_, i) => `Zx${i}`);
  const background = { typical: 0.3, high: 0.4 };
  const evidence = {
    hits: [hit(0.2, 0.1)],
    unknownNames: names,
    background,
    unstated: null,
    narrowed: false,
  };
  expect(refusal(evidence)?.sentence).toBe('These issues never mention "Zx0" or "Zx1" or "Zx2".');
});
