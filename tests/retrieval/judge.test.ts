import { describe, expect, test } from '@jest/globals';
import { doubt, outOfPeriod, plainRefusal, whatThereIs } from '../../src/retrieval/judge.js';
import type { Hit } from '../../src/retrieval/search.js';
import type { Signs } from '../../src/retrieval/signs.js';
import { issueOf, libraryOf } from '../support/library.js';

const library = await libraryOf([{ passages: [[null, 'Volunteers planted alders.']] }]);
const hit = (coverage: number, cosine: number): Hit => ({
  entry: library.entries[0]!,
  score: 1,
  lexical: coverage,
  cosine,
  words: [],
  coverage,
  relevance: null,
});
const plain = (hits: readonly Hit[], unknownNames: readonly string[] = []) =>
  plainRefusal({ hits, unknownNames, unstated: null })?.kind ?? null;

describe('an answer is refused for a plain reason', () => {
  test('where there is no passage', () => {
    expect(plain([])).toBe('nothing close');
  });

  test('where a name is unknown and the best passage has little else of the question', () => {
    expect(plain([hit(0.3, 0.9)], ['Lindqvist'])).toBe('name');
  });

  test('where the best passages do not state what is asked for', () => {
    expect(
      plainRefusal({ hits: [hit(0.9, 0.9)], unknownNames: [], unstated: 'an age' }),
    ).toMatchObject({
      kind: 'detail',
      sentence: 'What these issues say nearest to this does not state an age.',
    });
  });

  test('naming the names that are unknown, but only a few of many', () => {
    const sentence = (unknownNames: readonly string[]) =>
      plainRefusal({ hits: [hit(0.2, 0.1)], unknownNames, unstated: null })?.sentence;
    expect(sentence(['Petra', 'Lindqvist'])).toBe(
      'These issues never mention "Petra" or "Lindqvist".',
    );
    expect(sentence(Array.from({ length: 300 }, (_, i) => `Zx${i}`))).toBe(
      'These issues never mention "Zx0" or "Zx1" or "Zx2".',
    );
  });
});

describe('there is no plain reason', () => {
  test('where an unknown name is an aside beside words that are all there', () => {
    expect(plain([hit(0.95, 0.9)], ['Lindqvist'])).toBeNull();
  });
});

describe('an answer is doubted', () => {
  const good: Signs = {
    coverage: 0.9,
    lead: 0.3,
    strangeness: 0,
    everyday: 0,
    missing: 0,
    unsaid: 0,
    unfit: 0,
    firstRead: 0.9,
    anyRead: 0.95,
  };
  const unread: Signs = { ...good, firstRead: 0.1, anyRead: 0.2 };
  const unsaid = { names: ['Tianwen-2'], words: ['rocket'], share: 1 };

  test('where the question is strange to the corpus, unless what was read answers', () => {
    const strange = { strangeness: 1, everyday: 0.2, missing: 0.3 };
    expect(doubt({ ...unread, ...strange }, null)?.kind).toBe('nothing close');
    expect(doubt({ ...good, ...strange }, null)).toBeNull();
  });

  test('where it is of everyday life and a word of it is missing', () => {
    expect(doubt({ ...unread, everyday: 0.5, missing: 0.4 }, null)?.kind).toBe('nothing close');
    expect(doubt({ ...good, everyday: 0.5 }, null)).toBeNull();
  });

  test('where what is asked of a name is not said, and the reason tells what', () => {
    expect(doubt({ ...unread, unsaid: 1, missing: 0.5 }, unsaid)).toMatchObject({
      kind: 'detail',
      sentence: 'What these issues say nearest to "Tianwen-2" does not mention "rocket".',
    });
  });

  test('not where a part of it is said, nor where only the kind of answer is not seen', () => {
    expect(doubt({ ...good, unsaid: 0.4 }, { ...unsaid, share: 0.4 })).toBeNull();
    expect(doubt({ ...good, unfit: 1 }, null)).toBeNull();
    expect(doubt(good, null)).toBeNull();
  });
});

describe('no issue in the period', () => {
  const issues = [issueOf('Review', '2025-06'), issueOf('Review', '2024-11')];

  test('repeats what was asked and says what there is', () => {
    expect(outOfPeriod('in August 2025', issues)).toMatchObject({
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
