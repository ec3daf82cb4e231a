import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/embed/document.js';
import type { IssuesFileEntry } from '../../src/embed/issues-file.js';
import { belonging } from '../../src/embed/resolve.js';
import { prose } from './reading.js';

const matter = '---\ndate: 2026-01\n---\n';
const masthead = 'THE GAZETTE\nFebruary 2026\n\n';
const body = `Silk Road in Action\n\n${prose}\n`;
const front = parseDocument({
  source: 'front.txt',
  text: `SILK ROAD IN ACTION\n\nPAGE 2\n\nThe Daily\n\nMay 14, 2026\n\nCrane Idle\n\n${prose}\n`,
});

function resolved(text: string, source = 'x.txt', entry?: IssuesFileEntry) {
  const document = parseDocument({ source, text });
  return belonging(document, { entry, others: [front, document] });
}

describe('the date comes, first that holds, from', () => {
  const entry = { date: '2026-03' };

  test.each([
    ['front matter', matter + masthead + body, 'g-2026-04.txt', entry, '2026-01'],
    ['issues.json', masthead + body, 'g-2026-04.txt', entry, '2026-03'],
    ['masthead', masthead + body, 'g-2026-04.txt', undefined, '2026-02'],
    ['file name', body, 'g-2026-04.txt', undefined, '2026-04'],
    ['front page', body, 'g.txt', undefined, '2026-05-14'],
    ['none', prose, 'g.txt', undefined, null],
  ])('%s', (dateOrigin, text, source, given, date) => {
    expect(resolved(text, source, given)).toMatchObject({ date, dateOrigin, warnings: [] });
  });

  test('the title in the front matter, if it states more than a year', () => {
    expect(resolved(`---\ntitle: The Lantern, May 2026\n---\n${prose}`)).toMatchObject({
      publication: 'The Lantern',
      date: '2026-05',
      dateOrigin: 'front matter',
    });
    expect(resolved(`---\ntitle: Annual Report 2024\n---\n${prose}`).date).toBeNull();
  });
});

describe('a date in a file name', () => {
  test.each([
    ['2026-03-15-letter.md', '2026-03-15'],
    ['bulletin_03-2026.txt', '2026-03'],
    ['March2026_Letter.txt', '2026-03'],
    ['letter_2026_03.txt', '2026-03'],
    ['15mar2026.txt', '2026-03-15'],
    ['gazette-20260315.txt', '2026-03-15'],
    ['gazette_spring_2026.txt', '2026-21'],
    ['gazette-2026.txt', '2026'],
    ['2026/gazette-42.txt', null],
    ['scan-2026-1.txt', null],
    ['000_b6afd28a6f5193c5.txt', null],
    ['a1b2dec2025ffe0c.txt', null],
    ['4f2dec2025b1a09c77.txt', null],
  ])('of %s is %s', (source, date) => {
    expect(resolved(prose, source).date).toBe(date);
  });
});

describe('the publication', () => {
  test.each([
    [
      'front matter',
      `---\nnewsletter: The Lantern\n---\n${masthead}${body}`,
      'x.txt',
      'The Lantern',
    ],
    ['masthead', masthead + body, 'x.txt', 'THE GAZETTE'],
    ['front page', body, 'x.txt', 'The Daily'],
    ['file name', prose, 'harbour_news-2026-03.txt', 'Harbour News'],
    ['name of the folder', prose, 'the-lantern/2026-03.txt', 'The Lantern'],
  ])('comes from the %s', (_where, text, source, publication) => {
    expect(resolved(text, source).publication).toBe(publication);
  });

  test('comes from issues.json before the masthead', () => {
    expect(resolved(masthead + body, 'x.txt', { publication: 'The Log' }).publication).toBe(
      'The Log',
    );
  });

  test('is unknown where nothing tells', () => {
    expect(resolved(prose, '000_b6afd28a6f5193c5.txt').publication).toBeNull();
  });
});

test('a date that cannot be read is a warning and not a date', () => {
  const { date, dateOrigin, warnings } = resolved(`---\ndate: soon\n---\n${prose}`, 'x.txt', {
    date: 'later',
  });
  expect([date, dateOrigin]).toEqual([null, 'none']);
  expect(warnings).toEqual([
    'The date "soon" in its front matter is no date: write it like 2025-06 or 14 June 2025.',
    'The date "later" in issues.json is no date: write it like 2025-06 or 14 June 2025.',
  ]);
});

test('an article that a front page announces has its page', () => {
  expect(resolved(body).announced).toEqual({ title: 'SILK ROAD IN ACTION', page: 2 });
  expect(resolved(masthead + body).announced).toBeNull();
});
