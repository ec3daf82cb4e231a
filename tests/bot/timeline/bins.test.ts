import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binsOf } from '../../../src/bot/timeline/bins.js';
import { issueOf } from '../../support/library.js';

const counted = (dates: readonly (string | null)[]) =>
  dates.map((date, i) => ({ issue: issueOf(`Paper ${i}`, date), count: i + 1 }));
const labels = (dates: readonly (string | null)[]) =>
  binsOf(counted(dates)).map(({ label }) => label);
const monthly = (years: number, from = 2000) =>
  Array.from(
    { length: years * 12 },
    (_, i) => `${from + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

describe('bins', () => {
  test('are the dates of the issues where these are few, each once and in order', () => {
    expect(binsOf(counted(['2025-06', '2024', null, '2025-06', '2025-05-02']))).toEqual([
      { label: '2024', issues: 1, count: 2 },
      { label: '2 May 2025', issues: 1, count: 5 },
      { label: 'June 2025', issues: 2, count: 1 + 4 },
    ]);
  });

  test.each([
    [monthly(3), 36, 'January 2000', 'December 2002'],
    [monthly(10), 40, 'Q1 2000', 'Q4 2009'],
    [monthly(30), 30, '2000', '2029'],
    [monthly(60, 1950), 6, '1950-1959', '2000-2009'],
  ])('are months, quarters, years or decades where they are many', (dates, count, from, to) => {
    const found = labels(dates);
    expect([found.length, found[0], found.at(-1)]).toEqual([count, from, to]);
  });

  test('without an issue are there too, and say so', () => {
    const [years] = [binsOf(counted([...monthly(6, 1980), ...monthly(6, 2000)]))];
    expect(years.find(({ label }) => label === '1990')).toEqual({
      label: '1990',
      issues: 0,
      count: 0,
    });
  });

  test('of any dates lose no issue and stay few', () => {
    const date = fc
      .tuple(fc.integer({ min: 1500, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat(3))
      .map(([year, month, kind]) =>
        kind === 0
          ? `${year}`
          : kind === 1
            ? `${year}-24`
            : `${year}-${`${month}`.padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(fc.array(fc.option(date), { maxLength: 200 }), (dates) => {
        const counts = counted(dates);
        const bins = binsOf(counts);
        const dated = counts.filter(({ issue }) => issue.date !== null);
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(bins.map(({ issues }) => issues))).toBe(dated.length);
        expect(sum(bins.map(({ count }) => count))).toBe(sum(dated.map(({ count }) => count)));
        expect(new Set(bins.map(({ label }) => label)).size).toBe(bins.length);
        expect(bins.length).toBeLessThanOrEqual(71);
      }),
    );
  });
});
