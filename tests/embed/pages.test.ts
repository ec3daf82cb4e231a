import { describe, expect, test } from '@jest/globals';
import { findFurniture } from '../../src/embed/furniture.js';
import { linesOf } from '../../src/embed/lines.js';
import { pagesOf } from '../../src/embed/pages.js';

/** The page of each line of text that is no page number. */
function pages(text: string): (number | null)[] {
  const lines = linesOf(text);
  const marks = findFurniture(lines, { publication: 'The Daily', date: null });
  const left = new Set(marks.map(({ line }) => line));
  const texts = lines.filter((line) => !left.has(line));
  const pageAt = pagesOf(marks, texts[0]!.start, texts.at(-1)!.end);
  return texts.map(({ start }) => pageAt(start));
}

describe('pages', () => {
  test.each([
    ['at the foot, if a number ends the document', 'One.\n1\nTwo.\n2', [1, 2]],
    ['at the foot, if the first is 1 with text above', 'One.\n1\nTwo.\n2\nThree.', [1, 2, 3]],
    ['at the foot from the third page on', 'One.\n3\nTwo.\n4', [3, 4]],
    ['at the head, if a number begins it', '1\nOne.\n2\nTwo.', [1, 2]],
    ['at the head from the second page on', 'One.\nPage 2\nTwo.\nPage 3\nThree.', [1, 2, 3]],
    ['by a name above the number', 'One.\nThe Daily\n1\nTwo.\nThe Daily\n2', [1, 2]],
    ['by a name without a number', 'One.\nPage 1\nTwo.\nThe Daily\nThree.\nPage 3', [1, 2, 3]],
  ])('are told %s', (_how, text, expected) => {
    expect(pages(text)).toEqual(expected);
  });

  test.each([
    ['without numbers', 'One.\n\nTwo.'],
    ['by numbers that do not rise', 'One.\n4\nTwo.\n2\nThree.\n9'],
    ['by a number that may be of either page', 'One.\nPage 5\nTwo.'],
  ])('are unknown %s', (_how, text) => {
    expect(new Set(pages(text))).toEqual(new Set([null]));
  });
});
