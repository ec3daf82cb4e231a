import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MappedText } from '../../src/embed/mapped-text.js';
import { isClosed, sentencesOf } from '../../src/embed/sentences.js';

const split = (text: string) => sentencesOf(MappedText.of(text)).map((sentence) => sentence.text);

describe('sentences', () => {
  test.each([
    ['a country', 'The U.S. Slug Society met. It was wet.', 2],
    ['a country at the end', 'He went to the U.K. The boat was late.', 2],
    ['titles', 'Dr. Osei met Prof. Lund and Mrs. Ray. They talked.', 2],
    ['a title at the end of a line', 'It was led by Prof.\nChennupati Jagadish of the academy.', 1],
    ['initials', 'A. B. Lindqvist and J. R. R. Tarn wrote. I read.', 2],
    [
      'a letter that is no initial',
      'It is in Hall B. The saw is in Hall C. J. A. Smith is there.',
      2,
    ],
    ['i.e. and e.g.', 'It has five, i.e. China, e.g. Wuhan, and more. Good.', 2],
    ['times of day', 'It opens at 9 p.m. on Friday. At 10 p.m. The door closes.', 3],
    ['times of day and a name', 'Come at 2 p.m. Registration ends at 9 a.m. Monday.', 2],
    ['numbers', 'It cost 3.5 million. No. 7 is unlit. See vol. 12 and fig. 3.', 3],
    ['an answer', 'No. The council forbade it.', 2],
    ['companies', 'Tun Inc. makes barrels. Lumivolt Ltd. makes cells.', 2],
    ['quotes', '"It sank," he said. "We saw it." Then "all was still."', 3],
    ['a quote of two sentences', 'She said: "It is good. I like it." They left.', 3],
    ['questions and calls', 'Why? Because! So it was…', 3],
    ['a stop without its space', 'It ends (2025-2027).In the Declaration they agreed.', 2],
    ['a stop in mid-sentence', 'Prof. Dai Junbiao. author of the study, explained it.', 1],
    ['domains', 'Write to editor@gazette.example or see www.gazette.example today.', 1],
  ])('are whole with %s', (_what, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('together are the text but for white space', () => {
    const piece = fc.constantFrom(
      'The',
      'U.S.',
      'Dr.',
      'i.e.',
      'A.',
      '"Yes,"',
      'he',
      'said.',
      'Why?',
      '(2025).In',
      'No.',
      '7',
      '…',
      '\n',
      'Ünder',
      '3.5',
      'p.m.',
      '“So!”',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((words) => words.join(' ')),
        ),
        (text) => {
          const bare = (s: string) => s.replace(/\s+/g, '');
          expect(bare(split(text).join(''))).toBe(bare(text));
        },
      ),
    );
  });

  test('stand where they stand in the text, in order', () => {
    const text = 'One is here. Two is there.  Three?';
    const found = sentencesOf(MappedText.of(text));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One is here.',
      'Two is there.',
      'Three?',
    ]);
  });
});

describe('a text is closed', () => {
  test.each(['It ends.', 'It ends."', 'Does it?)', 'He said: "Go!”', 'And then…'])('%s', (text) => {
    expect(isClosed(text)).toBe(true);
  });
  test.each(['It goes on', 'led by Prof.', 'see No.', 'and,'])('but not: %s', (text) => {
    expect(isClosed(text)).toBe(false);
  });
});
