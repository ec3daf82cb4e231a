import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { admits } from '../../src/retrieval/filters.js';
import { questionPeriod } from '../../src/retrieval/question-period.js';
import { issueOf } from '../support/library.js';

const now = new Date(2025, 6, 10);
const issues = [
  issueOf('The Heron Review', '2025-06'),
  issueOf('The Heron Review', '2025-05'),
  issueOf('The Heron Review', '2024-11'),
];
const read = (question: string) => questionPeriod(question, issues, now);

/** The months of the years 2024 and 2025 whose issues a question may mean, e.g. "2025-05..2025-12". */
function months(question: string): string {
  const filters = read(question)?.filters;
  if (!filters) return 'no period';
  const all = [2024, 2025].flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  );
  const within = all.filter((month) => admits(filters, issueOf('Monthly', month)));
  return within.length === 0 ? 'none' : `${within[0]}..${within.at(-1)}`;
}

describe('words that speak of issues', () => {
  test.each([
    ['What did the May 2025 issue say about otters?', '2025-05..2025-05'],
    ['What stood in the issue of November 2024?', '2024-11..2024-11'],
    ['otters in the June 2025 newsletter', '2025-06..2025-06'],
    ['Is there a summer 2025 edition on ferries?', '2025-06..2025-08'],
    ['What did the November issue say of otters?', '2024-11..2024-11'],
    ['What stood in the May edition?', '2025-05..2025-05'],
    ['What was new last month?', '2025-06..2025-06'],
    ['Which boats were built in the last three months?', '2025-04..2025-07'],
    ['Anything on ferries last year?', '2024-01..2024-12'],
    ['Anything on ferries this year?', '2025-01..2025-12'],
    ['What has happened since March?', '2025-03..2025-12'],
  ])('"%s" mean %s', (question, expected) => {
    expect(months(question)).toBe(expected);
    expect(read(question)?.kind).toBe('issue');
  });
});

describe('words that bound a time', () => {
  test.each([
    ['Since March 2025, what was built?', '2025-03..2025-12'],
    ['What was built after May 2025?', '2025-06..2025-12'],
    ['What was built before June 2025?', '2024-01..2025-05'],
    ['What was built until May 2025?', '2024-01..2025-05'],
    ['From November 2024 to May 2025, what was built?', '2024-11..2025-05'],
    ['What was built between December 2024 and April 2025?', '2024-12..2025-04'],
    ['By the end of 2024, how many boats were built?', '2024-01..2024-12'],
  ])('"%s" mean %s', (question, expected) => {
    expect(months(question)).toBe(expected);
    expect(read(question)?.kind).toBe('bound');
  });
});

describe('a date that may be an event’s', () => {
  test.each([
    'What was founded in 2014?',
    'What happened on 14 June 2025?',
    'Which boats sailed in June 2025?',
    'What did Solberg say in May 2025 and in June 2025?',
    'Who won the 2024 Marsh Prize?',
  ])('is not taken for the date of issues: "%s"', (question) => {
    expect(read(question)?.kind).toBe('event');
  });
});

describe('what is no period', () => {
  test.each([
    'May visitors climb the tower?',
    'Who may visit in summer?',
    'Tell me about the march of progress.',
    'What is planned for 2025-2027?',
    'Where does the second ferry leave?',
    'Who had the last word at the latest meeting?',
    'When was the mayor born?',
    'How long is a month at sea?',
    'What does Article 12 say about 500 metres?',
    '',
  ])('"%s"', (question) => {
    expect(read(question)).toBeNull();
  });
});

describe('a month without a year', () => {
  test('is of the latest year that has such issues, and never of the future', () => {
    const more = [...issues, issueOf('The Heron Review', '2025-11')];
    const question = 'What did the November issue say?';
    expect(questionPeriod(question, more, now)?.date).toBe('2024-11');
    expect(questionPeriod(question, more, new Date(2026, 0, 5))?.date).toBe('2025-11');
  });

  test('that no issue has is that of the last such month, if an issue of it is asked for', () => {
    expect(read('What did the April issue say?')).toMatchObject({ kind: 'issue', date: '2025-04' });
    expect(read('What has changed since April?')?.filters).toEqual({ since: 20250401 });
  });
});

describe('a period', () => {
  test('tells its words, and the question without them', () => {
    expect(read('What did the May 2025 issue say about otters?')).toMatchObject({
      phrase: 'the May 2025 issue',
      rest: 'What did say about otters?',
      date: '2025-05',
    });
    expect(read('Since March 2025, what was built?')).toMatchObject({
      phrase: 'Since March 2025',
      rest: 'what was built?',
    });
  });

  test('only takes words away', () => {
    const word = fc.constantFrom(
      ...'since until the May June 2025 2014 last month issue of in and otters ferry, boats? 14'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (chosen) => {
        const question = chosen.join(' ');
        const period = read(question);
        if (!period) return;
        expect(question).toContain(period.phrase);
        const left = period.rest.split(' ').filter(Boolean);
        expect(left.length).toBeLessThan(chosen.length);
        for (const part of left) expect(question).toContain(part);
      }),
    );
  });
});

test.each([
  'What was the hottest summer of the last 1000 years?',
  'Who lived here over the past 20000 years?',
])('"%s" asks for no issues: there was no date yet', (question) => {
  expect(read(question)).toBeNull();
});

test('a word that only begins like the name of a publication does not make a date an issue', () => {
  const reviews = [issueOf('Review', '2025-05')];
  const kindOf = (question: string) => questionPeriod(question, reviews, now)?.kind;
  expect(kindOf('What did the May 2025 Review say?')).toBe('issue');
  expect(kindOf('Whom did May 2025 reviewers praise?')).toBe('event');
});
