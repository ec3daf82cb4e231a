import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/embed/document.js';
import { prose } from './reading.js';

const head = 'THE GAZETTE\nMarch 2026\n\n';
const body = `Seal Pups\n\n${prose}\n\nThe Old Museum\n\n${prose}\n`;
const read = (list: string, text = head + list + body) => parseDocument({ source: 'x.txt', text });

describe('a list of contents', () => {
  test.each([
    ['as items', '- Seal Pups\n- The Old Museum\n\n'],
    ['under a heading', 'In This Issue\n\n* Seal Pups\n* The Old Museum\n\n'],
    ['with dots and pages', 'Contents\n\nSeal Pups ............ 2\nThe Old Museum ....... 3\n\n'],
    ['with pages behind a gap', 'CONTENTS\n\nSeal Pups          2\nThe Old Museum     p. 3\n\n'],
    ['with pages in words', "WHAT'S INSIDE\nSeal Pups, page 2\nThe Old Museum, page 3\n\n"],
    ['as headings', 'Seal Pups\n\nThe Old Museum\n\n'],
    ['in one line', 'In this issue: Seal Pups · The Old Museum\n\n'],
    ['as links', '1. [Seal Pups](#a)\n2. [The Old Museum](#b)\n\n'],
  ])('is found %s and is no text', (_how, list) => {
    const { contents, sections } = read(list);
    expect(contents).toEqual(['Seal Pups', 'The Old Museum']);
    expect(sections.map(({ section }) => section.path)).toEqual([
      ['Seal Pups'],
      ['The Old Museum'],
    ]);
    expect(sections.flatMap(({ blocks }) => blocks.map(({ text }) => text.text))).toEqual([
      prose,
      prose,
    ]);
  });

  test('is not any list: its entries come again below', () => {
    const { contents, sections } = read('- A buoy is relit\n- A ship is late\n\n');
    expect(contents).toEqual([]);
    expect(sections[0]!.blocks.map(({ text }) => text.text)).toEqual([
      'A buoy is relit',
      'A ship is late',
    ]);
  });
});
