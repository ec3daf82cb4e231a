import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareIssueDates,
  daySpan,
  findIssueDate,
  type IssueDate,
  parseIssueDate,
  spokenDate,
} from '../src/issue-date.js';

const date = (text: string) => parseIssueDate(text)!;

describe('an issue date is read from', () => {
  test.each([
    ['2025', '2025'],
    ['2025-06', '2025-06'],
    ['2025-06-14', '2025-06-14'],
    ['2025/6/14', '2025-06-14'],
    ['2025.06.14', '2025-06-14'],
    ['20250614', '2025-06-14'],
    ['2025-06-14/2025-06-15', '2025-06-14/2025-06-15'],
    ['2025-05/2025-06', '2025-05/2025-06'],
    ['June 14, 2025', '2025-06-14'],
    ['Jun. 14th, 2025', '2025-06-14'],
    ['14 June 2025', '2025-06-14'],
    ['14th of June, 2025', '2025-06-14'],
    ['15-Mar-2026', '2026-03-15'],
    ['14.06.2025', '2025-06-14'],
    ['6/14/2025', '2025-06-14'],
    ['14/6/2025', '2025-06-14'],
    ['6/6/2025', '2025-06-06'],
    ['JUNE 14-15, 2025', '2025-06-14/2025-06-15'],
    ['14–15 June 2025', '2025-06-14/2025-06-15'],
    ['14 & 15 June 2025', '2025-06-14/2025-06-15'],
    ['June 30 - July 1, 2025', '2025-06-30/2025-07-01'],
    ['30 June to 1 July 2025', '2025-06-30/2025-07-01'],
    ['December 31, 2025 - January 1, 2026', '2025-12-31/2026-01-01'],
    ['31 December 2025 – 1 January 2026', '2025-12-31/2026-01-01'],
    ['June 2025', '2025-06'],
    ['Sept 2025', '2025-09'],
    ['2025 June', '2025-06'],
    ['06/2025', '2025-06'],
    ['6-2025', '2025-06'],
    ['May/June 2025', '2025-05/2025-06'],
    ['December 2025 – January 2026', '2025-12/2026-01'],
    ['Spring 2026', '2026-21'],
    ['2026 Summer', '2026-22'],
    ['Fall 2025', '2025-23'],
    ['Winter 2025', '2025-24'],
    ['Winter 2025/26', '2025-24'],
    ['Winter 2025-2026', '2025-24'],
    ['Spring/Summer 2026', '2026-21/2026-22'],
    ['Q3 2025', '2025-35'],
    ['2025 Q4', '2025-36'],
    ['second quarter 2025', '2025-34'],
  ])('%s', (text, expected) => {
    expect(parseIssueDate(text)).toBe(expected);
  });

  test('a text around it, the most precise one first', () => {
    const text = 'Founded 1907, Vol. 12, 15 March 2026, for March 2026';
    expect(findIssueDate(text)).toEqual({ date: '2026-03-15', start: 23, end: 36 });
  });

  test('a month behind a number that is no day', () => {
    expect(findIssueDate('No. 208 April 2026')?.date).toBe('2026-04');
  });
});

describe('no issue date is read from', () => {
  test.each([
    '31 June 2025',
    'February 29, 2025',
    '2025-13',
    '2025-02-30',
    '0000-00',
    '1/2/2025',
    '03/04/2026',
    '15-14 June 2025',
    '2025-06-15/2025-06-14',
    'mayor 20256',
    'in May',
    '12345678',
    '9999',
    '1.2.3',
    'last Tuesday',
    '',
  ])('"%s"', (text) => {
    expect(parseIssueDate(text)).toBeNull();
  });

  test('an invalid day, not even its month', () => {
    expect(findIssueDate('printed on 31 June 2025')).toBeNull();
  });
});

describe('the days of a date', () => {
  test.each([
    ['2025', 20250101, 20251231],
    ['2025-02', 20250201, 20250228],
    ['2024-02', 20240201, 20240229],
    ['2025-06-14', 20250614, 20250614],
    ['2025-06-14/2025-06-15', 20250614, 20250615],
    ['2025-05/2025-06', 20250501, 20250630],
    ['2025-21', 20250301, 20250531],
    ['2025-24', 20251201, 20260228],
    ['2025-33', 20250101, 20250331],
    ['2025-36', 20251001, 20251231],
  ])('of %s', (text, first, last) => {
    expect(daySpan(text as IssueDate)).toEqual({ first, last });
  });
});

describe('the order', () => {
  test('is by the later end: a month comes after its days, a year after its months', () => {
    const order = [
      '2025-05',
      '2025-06-14',
      '2025-06-14/2025-06-15',
      '2025-06',
      '2025',
      '2025-24',
      '2026-03',
    ];
    const shuffled = [...order].sort().reverse().map(date);
    // The year ends on the day before the last of the winter that begins in it.
    expect(shuffled.sort(compareIssueDates)).toEqual(order);
  });

  test('of two with one end puts the longer first', () => {
    expect(compareIssueDates(date('2025-06'), date('2025-06-30'))).toBeLessThan(0);
  });

  test('is one that sorting can rely on', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareIssueDates(a, b))).toBe(-Math.sign(compareIssueDates(b, a)) + 0);
        if (compareIssueDates(a, b) <= 0 && compareIssueDates(b, c) <= 0)
          expect(compareIssueDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the spoken form', () => {
  test.each([
    ['2025', '2025'],
    ['2025-06', 'June 2025'],
    ['2025-06-14', '14 June 2025'],
    ['2025-06-14/2025-06-15', '14-15 June 2025'],
    ['2025-06-30/2025-07-01', '30 June - 1 July 2025'],
    ['2025-12-31/2026-01-01', '31 December 2025 - 1 January 2026'],
    ['2025-05/2025-06', 'May-June 2025'],
    ['2025-24', 'Winter 2025'],
    ['2025-34', 'Q2 2025'],
  ])('of %s', (text, spoken) => {
    expect(spokenDate(text as IssueDate)).toBe(spoken);
  });

  test('of none says so', () => {
    expect(spokenDate(null)).toBe('undated');
  });

  test('is read back as the date', () => {
    fc.assert(
      fc.property(anyDate, (value) => expect(parseIssueDate(spokenDate(value))).toBe(value)),
    );
  });
});

const year = fc.integer({ min: 1500, max: 2199 });
const two = (value: number) => String(value).padStart(2, '0');
const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const span = (point: fc.Arbitrary<string>) =>
  fc
    .tuple(point, point)
    .filter(([a, b]) => a !== b)
    .map((ends) => ends.sort().join('/'));
const anyDate: fc.Arbitrary<IssueDate> = fc
  .oneof(
    year.map(String),
    month,
    day,
    span(day),
    span(month),
    fc.tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36)).map(([y, s]) => `${y}-${s}`),
  )
  .map((text) => text as IssueDate);
