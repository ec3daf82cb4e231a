import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf } from '../../src/bot/sentences.js';

describe('the sentences of a text', () => {
  test.each<[string, readonly string[]]>([
    ['end at their stops', ['The ferry left. ', 'Who was aboard? ', 'Nobody!']],
    ['take the quotes that close on them', ['“The ferry left.” ', '(Nobody was aboard.) ', 'Odd.']],
    ['do not end at initials', ['A. B. Solberg of the U.S. fleet left. ', 'She waved.']],
    ['do not end at titles and numbers', ['Dr. Solberg read No. 7 to St. Olaf. ', 'He slept.']],
    ['need no end', ['It left. ', 'Then nothing']],
    ['are one where all is initials', ['A. '.repeat(2000)]],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(''))).toEqual(sentences);
  });

  test('joined give the text, whatever it is', () => {
    const bits = fc.constantFrom('A. ', 'Dr. ', '.', '?', '。', '”', ' ', '\n', 'word', '5');
    const text = fc.array(fc.oneof(bits, fc.string({ unit: 'binary' }))).map((all) => all.join(''));
    fc.assert(fc.property(text, (any) => expect(sentencesOf(any).join('')).toBe(any)));
  });
});
