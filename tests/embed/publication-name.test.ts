import { describe, expect, test } from '@jest/globals';
import { reconciled, spelled } from '../../src/embed/publication-name.js';

describe('the name of a publication', () => {
  test.each([
    [
      'is written as a sentence would',
      'CHINA SCIENCE AND TECHNOLOGY REVIEW',
      '',
      'China Science and Technology Review',
    ],
    ['stays as it is if it is not in capitals', 'The eBook Letter', '', 'The eBook Letter'],
    [
      'is written as the document does elsewhere',
      'THE E-BOOK LETTER',
      'see The e-Book Letter of May',
      'The e-Book Letter',
    ],
    [
      'keeps words that the text has in capitals too',
      'MIT NEWS',
      'We at MIT have been told of it.',
      'MIT News',
    ],
    [
      'keeps no long word for an acronym',
      'TIDEWRACK',
      'At TIDEWRACK we do not mind it.',
      'Tidewrack',
    ],
    [
      'takes each word as the text writes it',
      'THE CO-OP COURIER',
      'for members of Weir End Co-op',
      'The Co-op Courier',
    ],
    [
      'takes no word in a running head for an acronym',
      'MILL NEWS',
      'MILL NEWS Page 2',
      'Mill News',
    ],
  ])('%s', (_what, name, text, expected) => {
    expect(spelled(name, text)).toBe(expected);
  });

  test('with one letter misread is the more frequent one', () => {
    const chosen = reconciled([
      'China Science Review',
      'Chila Science Review',
      'China Science Review',
    ]);
    expect(chosen.get('Chila Science Review')).toBe('China Science Review');
  });

  test('in other capitals is the same', () => {
    expect(new Set(reconciled(['The Daily', 'THE DAILY', 'The Daily']).values())).toEqual(
      new Set(['The Daily']),
    );
  });

  test.each([
    ['figures differ', ['Harbour Weekly 1', 'Harbour Weekly 2', 'Harbour Weekly 1']],
    ['they are short', ['Mill', 'Till', 'Mill']],
    ['neither is more frequent', ['Northern Gazette X', 'Northern Gazette Y']],
    ['two letters differ', ['Eastern Gazette', 'Western Gazette', 'Eastern Gazette']],
  ])('is another where %s', (_what, names) => {
    expect(new Set(reconciled(names).values()).size).toBe(2);
  });
});
