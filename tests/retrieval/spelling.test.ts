import { describe, expect, test } from '@jest/globals';
import { Spelling } from '../../src/retrieval/spelling.js';
import { stem, wordsOf } from '../../src/retrieval/terms.js';

const spelling = new Spelling();
spelling.add(
  wordsOf('The volunteers of the laboratory launched a cooperation with Mr. Baker and Tianwen-2.'),
);

describe('a misspelt word', () => {
  test.each([
    ['voluntears', 'volunteers'],
    ['labratory', 'laboratory'],
    ['lanched', 'launched'],
    ['coperation', 'cooperation'],
  ])('"%s" finds "%s"', (typed, meant) => {
    expect(spelling.suggest(typed)).toEqual([stem(meant)]);
  });

  test('finds nothing if it is a line without spaces, whatever its length', () => {
    expect(spelling.suggest('각'.normalize('NFKD').repeat(6000))).toEqual([]);
    expect(spelling.suggest(`voluntears${'x'.repeat(31)}`)).toEqual([]);
  });

  test.each(['zebra', 'marchetti', 'maker', 'lab', 'bake', '2025', 'x-rays'])(
    '"%s" finds nothing: it is too far off, too short or no plain word',
    (typed) => {
      expect(spelling.suggest(typed)).toEqual([]);
    },
  );
});

describe('a people or a language', () => {
  const places = new Spelling();
  places.add(wordsOf('Kazakhstan, Brazil, Vietnam, Estonians and a brazier in the Cuban station'));

  test.each([
    ['kazakhs', 'kazakhstan'],
    ['kazakh', 'kazakhstan'],
    ['brazilians', 'brazil'],
    ['vietnamese', 'vietnam'],
    ['estonia', 'estonians'],
  ])('"%s" finds "%s"', (asked, meant) => {
    expect(places.suggest(asked)).toEqual([stem(meant)]);
  });

  test.each(['kazan', 'brazen', 'cubish', 'uzbeks'])('"%s" finds nothing', (asked) => {
    expect(places.suggest(asked)).toEqual([]);
  });
});
