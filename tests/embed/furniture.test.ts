import { describe, expect, test } from '@jest/globals';
import { findFurniture, readRunningHeads } from '../../src/embed/furniture.js';
import { linesOf } from '../../src/embed/lines.js';
import { parseIssueDate } from '../../src/issue-date.js';
import { outlineOf, prose } from './reading.js';

const found = (text: string, publication: string | null = 'The Daily', date = '2025-06') =>
  findFurniture(linesOf(text), { publication, date: parseIssueDate(date) }).map(
    ({ line, page }) => `${line.text} -> ${page}`,
  );

describe('page furniture', () => {
  test.each([
    ['a month and a page', 'JUNE 2', 2],
    ['the date', 'JUNE 2025', null],
    ['date and page', 'JUNE 2025 3', 3],
    ['a page in words', 'Page 3 of 8', 3],
    ['a number', '17', 17],
    ['a number between dashes', '                 - 4 -', 4],
    ['a number of a number', '3/8', 3],
    ['name, date and page', 'The Daily    15 March 2026    Page 2', 2],
    ['name and address', 'The Daily · daily.example/issues/14 · Page 2', 2],
  ])('is %s', (_what, line, page) => {
    expect(found(line)).toEqual([`${linesOf(line)[0]!.text} -> ${page}`]);
  });

  test.each([
    ['a day in a diary', '9 June'],
    ['a date in a diary', '12 June 2025'],
    ['another month', 'MAY 9'],
    ['an item in a list', '- 4'],
    ['a sentence', 'The Daily was printed in June 2025.'],
    ['a heading', '# The Daily'],
    ['an address alone', 'www.daily.example'],
    ['a year', '1984'],
    ['a word', 'Edition'],
  ])('is not %s', (_what, line) => {
    expect(found(line)).toEqual([]);
  });

  const pages = (head: (page: number) => string) =>
    [1, 2, 3]
      .map((page) => `The ship has come\n\n${head(page)}\n\nto the port again.`)
      .join('\n\n');

  test('is what recurs in mid-sentence, also with other figures', () => {
    expect(
      found(
        pages((page) => `Kiln • kiln.example • ${page}`),
        null,
      ),
    ).toHaveLength(3);
    expect(
      found(
        pages(() => 'The Brindle Valley Letter'),
        null,
      ),
    ).toHaveLength(3);
  });

  test('is what recurs beside page numbers', () => {
    const text = [1, 2, 3].map((page) => `${prose}\n\nThe Valley Letter\n${page}`).join('\n\n');
    expect(found(text, null)).toHaveLength(6);
  });

  test('is not a heading that recurs', () => {
    const text = [1, 2, 3]
      .map((week) => `Week ${week}\n\n${prose}\n\nOpinion\n\n${prose}`)
      .join('\n\n');
    expect(found(text, null)).toEqual([]);
  });

  test('in mid-sentence leaves the sentence whole', () => {
    expect(
      outlineOf(
        'THE DAILY\nJune 2025\n\nIDLE\n\nIt is lifted to the top of\nThe Daily  June 2025  Page 2\nthe tide, and then it\n\nJUNE 2025 3\n\nfalls.',
      ),
    ).toEqual(['IDLE: It is lifted to the top of the tide, and then it falls.']);
  });

  test('tells the name and date that most running heads bear', () => {
    const marks = findFurniture(linesOf(pages((page) => `The Gazette | May 2026 | ${page}`)), {
      publication: null,
      date: null,
    });
    expect(readRunningHeads(marks)).toEqual({ publication: 'The Gazette', date: '2026-05' });
    expect(readRunningHeads([])).toEqual({ publication: null, date: null });
  });
});
