import { describe, expect, test } from '@jest/globals';
import { isByline } from '../../src/embed/block-marks.js';
import { blocksOf } from '../../src/embed/blocks.js';
import { linesOf } from '../../src/embed/lines.js';
import { prose } from './reading.js';

const blocks = (text: string) =>
  blocksOf(text, linesOf(text), new Set(), new Set()).map(
    (block) => `${block.kind}${block.style ? `(${block.style})` : ''}: ${block.text.text}`,
  );

describe('a heading', () => {
  test.each([
    ['in Markdown', '## Crane idle', 'heading(2): Crane idle'],
    ['underlined twice', 'Crane Idle\n==========', 'heading(1): Crane Idle'],
    ['underlined once', 'Crane Idle\n----------', 'heading(2): Crane Idle'],
    ['in HTML', '<h3 class="x">Crane Idle</h3>', 'heading(3): Crane Idle'],
    ['in capitals', 'CRANE No. 4 OUT OF SERVICE', 'heading(capitals): CRANE No. 4 OUT OF SERVICE'],
    ['in title case', 'A Bridge Too Far', 'heading(title): A Bridge Too Far'],
    [
      'as a sentence',
      'What the hedgehogs tell us',
      'heading(sentence): What the hedgehogs tell us',
    ],
    [
      'as a question',
      'What next for the harbour?',
      'heading(sentence): What next for the harbour?',
    ],
    [
      'with a number',
      'II. Jointly seize the chance',
      'heading(enumerated): II. Jointly seize the chance',
    ],
    ['in bold', '**Crane Idle**', 'heading(title): Crane Idle'],
    ['with dirt of the scan', 'LETTERS |', 'heading(capitals): LETTERS'],
  ])('is found %s', (_how, line, expected) => {
    expect(blocks(`${prose}\n\n${line}\n\n${prose}`)[1]).toBe(expected);
  });

  test.each([
    ['in capitals', 'CRANE IDLE', 'heading(capitals): CRANE IDLE'],
    ['in title case', 'Crane Idle Again', 'heading(title): Crane Idle Again'],
    ['as a sentence', 'Crane out of service', 'heading(sentence): Crane out of service'],
  ])('is found %s right above its text', (_how, line, expected) => {
    expect(blocks(`${line}\n${prose}`)).toEqual([expected, `prose: ${prose}`]);
  });

  test('is found as a sentence between two texts without a blank line', () => {
    expect(blocks(`${prose}\nWhat to do now\n${prose}`)[1]).toBe(
      'heading(sentence): What to do now',
    );
  });

  test('is found above a byline in small letters', () => {
    expect(blocks(`PUFFINS COUNTED\n\nby Dr Sam Holloway\n\n${prose}`)[0]).toMatch(/^heading/);
  });

  test.each(['', '\n'])('may take two lines in capitals', (blank) => {
    const text = `NEW SAW CUTS GRANITE LIKE\nBUTTER, SAYS FOREMAN\n${blank}${prose}`;
    expect(blocks(text)).toEqual([
      'heading(capitals): NEW SAW CUTS GRANITE LIKE BUTTER, SAYS FOREMAN',
      `prose: ${prose}`,
    ]);
  });

  test('is found right under a text and above a list', () => {
    expect(blocks(`${prose}\nSHORT NEWS\n\n• The buoy is relit.`)).toHaveLength(2);
    expect(blocks('SHORT NEWS\n\n• The buoy is relit.')[0]).toBe('heading(capitals): SHORT NEWS');
  });

  test.each([
    ['a sentence', 'The crane is idle.'],
    ['what goes on', 'The crane is idle, and'],
    ['a greeting', 'Yours faithfully'],
    ['name and office', '        Rowena Pike\n        Chair'],
    ['the name under a letter', `${' '.repeat(44)}Edwin Sallow`],
    ['a quoted line', 'and so to bed'],
    ['a picture', '▲ The crane at work'],
  ])('is not %s', (_what, line) => {
    expect(blocks(`${prose}\n\n${line}\n\n${prose}`)[1]).not.toMatch(/^heading/);
  });

  test('has text under it', () => {
    expect(blocks(`${prose}\n\nThe End`)[1]).toBe('prose: The End');
  });

  test('is not a short plain line in a document that marks its headings', () => {
    const text = `# One\n\n${prose}\n\n## Two\n\nA plain line\n\n${prose}\n\n## Three\n\n${prose}`;
    expect(blocks(text)).toContain('prose: A plain line');
  });
});

describe('a byline', () => {
  test.each([
    'By Staff Reporters',
    'By LIN Yuchen & HU Dingkun',
    'By Dr. Leopold Sny, head of research',
    'BY OUR OWN CORRESPONDENT',
    'Edited by WANG Xiaoxia',
    'Words: Ann Lee',
    'Interview: Ann Lee',
    'Authors: Ann Lee and Bo van der Fox',
    'by Jan van der Meer and Bo Fox Jr.',
  ])('is "%s"', (text) => {
    expect(isByline(text)).toBe(true);
  });

  test.each([
    'By March the crane was back.',
    'By Friday the crane had been mended',
    'By all means, come!',
    'Byron was here',
    'Report on the harbour',
  ])('is not "%s"', (text) => {
    expect(isByline(text)).toBe(false);
  });

  test('makes the line above it a title, without a blank line between', () => {
    expect(blocks(`Crane Idle\nBy Ann Lee\n${prose}`)).toEqual([
      'heading(title): Crane Idle',
      'byline: By Ann Lee',
      `prose: ${prose}`,
    ]);
  });
});

describe('other blocks', () => {
  test.each([
    ['where a story goes on', 'See page 3', 'aside'],
    ['where it comes from', 'Continued from page 1', 'aside'],
    ['whose picture it is', '(Photo: LU Zijian)', 'aside'],
    ['a caption', 'The ship at sea. (PHOTO: LU Zijian / The Daily)', 'caption'],
    ['an item', '* The Saturday kitchen', 'item'],
    ['a numbered item', '1) The Saturday kitchen.', 'item'],
    ['the row of a table', '| North Gate | 41 |', 'item'],
    ['the row of a table without lines', '   2 May       Puffin walk        Car park', 'item'],
    ['an entry of contents', 'Seal Pups on the Bar ........ 2', 'item'],
  ])('are told: %s', (_what, line, kind) => {
    expect(blocks(`${prose}\n\n${line}\n\n${prose}`)[1]).toMatch(new RegExp(`^${kind}`));
  });

  test('are the lines of a paragraph, joined', () => {
    expect(blocks('The crane has stood idle\nsince January, when it\ncracked.')).toEqual([
      'prose: The crane has stood idle since January, when it cracked.',
    ]);
  });

  test('are items with the lines that belong to them', () => {
    expect(blocks('- one thing\n  and more\n- another')).toEqual([
      'item: one thing and more',
      'item: another',
    ]);
  });

  test('leave rules and the line under the head of a table out', () => {
    expect(blocks(`${prose}\n\n* * *\n\n| A | B |\n|---|:-:|\n| 1 | 2 |`).slice(1)).toEqual([
      'item: A | B',
      'item: 1 | 2',
    ]);
  });
});

describe('what is no text of an article', () => {
  test.each([
    'View this email in your browser:',
    'You are receiving this email because you signed up.',
    '[Subscribe now](https://river.example/subscribe)',
    'Share',
    '[1] https://dornbach.example/kite',
  ])('is set aside: %s', (line) => {
    expect(blocks(`${prose}\n\n${line}\n\n${prose}`)[1]).toMatch(/^aside: /);
  });

  test.each([
    'The mill shares its profit with all who subscribe to the fund before the first of May.',
    'You are receiving less water because the spring at Rossboden has been dry since March.',
    'A new law lets anyone unsubscribe with a single click, and fines those who make it hard.',
    'Letters may be forwarded to the mill while the post office in Tar Lane is being rebuilt.',
  ])('is not: %s', (line) => {
    expect(blocks(`${prose}\n\n${line}\n\n${prose}`)[1]).toBe(`prose: ${line}`);
  });
});

describe('the rows of a diary', () => {
  test('are items of their own', () => {
    const rows = ['12 March, 19:00   Soldering', 'Sat 15 March      Regatta', '9.30  Tea'];
    expect(blocks(rows.join('\n')).map((row) => row.split(':')[0])).toEqual([
      'item',
      'item',
      'item',
    ]);
  });
});
