import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../src/embed/lines.js';
import { readMasthead } from '../../src/embed/masthead.js';
import { identityOf, outlineOf, prose } from './reading.js';

const body = `CRANE IDLE\n\n${prose}\n`;

describe('a masthead tells publication and date', () => {
  test.each([
    ['below the name', `THE GAZETTE\n\nMarch 2026\n\n${body}`, 'The Gazette', '2026-03'],
    [
      'above the name',
      `15 March 2026\nTHE GAZETTE\nOf the mill\n\n${body}`,
      'The Gazette',
      '2026-03-15',
    ],
    ['beside the name', `Harbour Bulletin — Winter 2025\n\n${body}`, 'Harbour Bulletin', '2025-24'],
    [
      'with a number',
      `The Gazette\nVol. 12, No. 3 · 15 March 2026\n\n${body}`,
      'The Gazette',
      '2026-03-15',
    ],
    [
      'before name and number',
      `MARCH 2026 | ISSUE 42 | THE GAZETTE\n\n${body}`,
      'The Gazette',
      '2026-03',
    ],
    [
      'number and date first',
      `Issue 42 March 2026\nThe Gazette\n\n${body}`,
      'The Gazette',
      '2026-03',
    ],
    [
      'in Markdown',
      `# The Gazette\n\n*Issue 42 — 3 March 2026*\n\n${body}`,
      'The Gazette',
      '2026-03-03',
    ],
    ['in the title', `# The Gazette: March 2026\n\n## Crane\n\n${prose}`, 'The Gazette', '2026-03'],
    [
      'in HTML',
      `<h1>THE GAZETTE</h1>\n<p>No. 3 &middot; March 2026</p>\n\n${body}`,
      'The Gazette',
      '2026-03',
    ],
    [
      'with price and address',
      `THE GAZETTE\nMarch 4, 2026 • Vol. XII • www.gazette.example • 50p\n\n${body}`,
      'The Gazette',
      '2026-03-04',
    ],
    [
      'in a sentence',
      `# Gazette\n\n_Published on 5 March 2026 by the Shore Watch_\n\n${body}`,
      'Gazette',
      '2026-03-05',
    ],
    [
      'of two days',
      `The Sunday Times\nSaturday 14 & Sunday 15 March 2026\n\n${body}`,
      'The Sunday Times',
      '2026-03-14/2026-03-15',
    ],
    [
      'with labels',
      `**Date:** 2026-03-05\n**Publication:** The Gazette\n\n${body}`,
      'The Gazette',
      '2026-03-05',
    ],
  ])('%s', (_where, text, publication, date) => {
    expect(identityOf(text)).toBe(`${publication} | ${date} | masthead`);
  });

  test('and its lines are no text', () => {
    const text = `THE GAZETTE\nNews of the mill\nNo. 3 · March 2026\nPrinted by Ann Lee\n\n${body}`;
    expect(outlineOf(text)).toEqual([`CRANE IDLE: ${prose}`]);
  });

  test('also by running heads alone', () => {
    const text = [1, 2, 3].map(
      (page) => `STORY ${'ABC'[page - 1]}\n\n${prose}\n\nThe Gazette | June 2026 | ${page}\n`,
    );
    expect(identityOf(text.join('\n'))).toBe('The Gazette | 2026-06 | masthead');
  });
});

describe('no date is taken from', () => {
  test.each([
    [
      'the first paragraph',
      `THE GAZETTE\nNo. 7\n\nOn Saturday 21 February 2026 the society met. ${prose}\n`,
    ],
    [
      'wrapped text',
      `THE GAZETTE\nNo. 7\n\nCrane idle\n\nThe largest crane has stood idle since the night of\n27 January 2026\nwhen the main hoist cracked while lifting a reefer\nfrom the ship.\n`,
    ],
    ['an event with its date', `THE GAZETTE\nNo. 7\n\nOpen Day: 12 April 2026\n\n${prose}\n`],
    ['a date under an event', `THE GAZETTE\nNo. 7\n\nNEXT MEETING\n\n21 March 2026\n\n${prose}\n`],
    ['a report of a year', `THE GAZETTE\nNo. 7\n\nAnnual Report 2024\n\n${prose}\n`],
    ['the year of foundation', `THE GAZETTE, est. 1907\nNo. 7\n\n${body}`],
    [
      'a list of contents',
      `THE GAZETTE\nNo. 7\n\nCRANE IDLE .... 2\nFair, 12 May 2026 .... 3\n\n${body}`,
    ],
    ['a list', `THE GAZETTE\nNo. 7\n\n- 14 January 2026\n- 28 January 2026\n\n${body}`],
  ])('%s', (_what, text) => {
    expect(identityOf(text)).toBe('The Gazette | null | none');
  });

  test('the title of an article that stands first', () => {
    expect(identityOf(`Winter Fair, 12 December 2025\n\n${prose}\n`)).toBe(
      'Unknown publication | null | none',
    );
  });
});

describe('a front page', () => {
  test('announces articles with their pages', () => {
    const text = `BIG SCIENCE PROGRAMS\n\nPAGE 4\n\nSilk Road\nSee page 2\n\nThe Daily\n\nJune 14, 2025\n\n${body}`;
    const { teasers, publication } = readMasthead(linesOf(text), 'x.txt');
    expect(teasers).toEqual([
      { title: 'BIG SCIENCE PROGRAMS', page: 4 },
      { title: 'Silk Road', page: 2 },
    ]);
    expect(publication).toBe('The Daily');
  });
});

describe('a name without a date', () => {
  test('is one if the file bears it, a running head repeats it or it reads like one', () => {
    expect(identityOf(`The Lantern\n\n${body}`, 'lantern-a.txt')).toMatch(/^The Lantern \|/);
    expect(identityOf(`The Lantern\n\n${body}\nThe Lantern, page 2\n\n${prose}`)).toMatch(
      /^The Lantern/,
    );
    expect(identityOf(`The Lantern Gazette\n\n${body}`)).toMatch(/^The Lantern Gazette/);
  });

  test('is none if it is the title of an article', () => {
    expect(identityOf(`Crane Idle Again\nBy Ann Lee\n\n${prose}`)).toMatch(/^Unknown/);
    expect(identityOf(`Crane Idle Again\n\n${prose}`)).toMatch(/^Unknown/);
  });
});
