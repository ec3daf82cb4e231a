import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clean, vocabularyOf } from '../../src/embed/clean.js';
import { MappedText } from '../../src/embed/mapped-text.js';

const cleaned = (source: string, document = source) =>
  clean(MappedText.of(source), vocabularyOf(document)).text;

describe('cleaning', () => {
  test.each([
    [
      'emphasis',
      'the **bold**, the *slanted* and the __under__lined',
      'the bold, the slanted and the __under__lined',
    ],
    [
      'underscores around a word',
      'a _slanted_ word and snake_case_name',
      'a slanted word and snake_case_name',
    ],
    ['tags', 'it was <u>held</u> in<br>May', 'it was held in May'],
    ['what is raised', 'the 75<sup>th</sup> year, 5 m<sup>2</sup>', 'the 75th year, 5 m2'],
    ['marks of footnotes', 'fourteen stops<sup>2</sup> and.[^1]', 'fourteen stops and.'],
    ['footnotes and their definitions', '[^1]: The tap is included.', 'The tap is included.'],
    ['links', 'see [the map](https://a.example/b_(c)) or [this][1]', 'see the map or this'],
    ['addresses in angle brackets', 'see <https://river.example>', 'see https://river.example'],
    ['definitions of links', 'see it\n[1]: https://map.example "Map"', 'see it'],
    ['pictures', 'before ![A barrel](b.jpg "B") after', 'before after'],
    ['comments', 'before <!-- not\nyet --> after', 'before after'],
    ['headings and quotes', '## A heading ##', 'A heading'],
    ['quoted lines', '> one\n> two', 'one two'],
    ['bullets', '▲ Representatives of the fund', 'Representatives of the fund'],
    ['the bars at both ends of a row', '| 13 December | Wreaths |', '13 December | Wreaths'],
    ['escapes', '1\\. not a list \\*', '1. not a list *'],
    [
      'entities',
      '210&nbsp;litres &mdash; caf&eacute; &#8364;5 &#x41; &unknown;',
      '210 litres — café €5 A &unknown;',
    ],
    ['soft hyphens and marks of no width', 'kilo\u00admetres\u200b \ufeffhere', 'kilometres here'],
    ['white space', '  one \n\t two  ', 'one two'],
    ['spaces before stops', 'one , two . Three', 'one, two. Three'],
  ])('takes away %s', (_what, source, expected) => {
    expect(cleaned(source)).toBe(expected);
  });

  test('leaves signs that are no markup', () => {
    const text = 'At 5 < 6 and 7 > 6, R&D costs 5% at 3-4 p.m.';
    expect(cleaned(text)).toBe(text);
  });

  test.each([
    ['joins a word that is split', 'the pre-\nvious season', '', 'the previous season'],
    [
      'joins at a hyphen with a space',
      'promote high- quality work',
      'high-quality',
      'promote high-quality work',
    ],
    [
      'keeps the hyphen that the document writes elsewhere',
      'paddle-\nboards',
      'paddle-boards',
      'paddle-boards',
    ],
    [
      'drops it if the document writes the word as one',
      'well-\nspring',
      'wellspring',
      'wellspring',
    ],
    ['keeps it in compounds', 'a well-\nknown man', '', 'a well-known man'],
    ['keeps it where another half follows', 'pre- and post-war', '', 'pre- and post-war'],
  ])('%s', (_what, source, elsewhere, expected) => {
    expect(cleaned(source, elsewhere)).toBe(expected);
  });

  test('cleans nothing out of what is clean', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(cleaned(text)).toBe(text);
      }),
    );
  });

  test('never puts in a letter that is not in the source', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const letters = (text: string) =>
          [...text.replace(/&[^;]*;/g, '')].filter((c) => /[a-z]/i.test(c));
        const pool = letters(source);
        for (const letter of letters(cleaned(source))) expect(pool).toContain(letter);
      }),
    );
  });

  test('leaves half of a surrogate pair as it is written: it is no character', () => {
    expect(cleaned('a &#xD800; b &#55357; c')).toBe('a &#xD800; b &#55357; c');
  });
});
