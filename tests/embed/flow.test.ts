import { describe, expect, test } from '@jest/globals';
import { outlineOf, prose } from './reading.js';

describe('sentences that are cut in two', () => {
  test.each([
    [
      'by a column',
      'It seeks to develop\n\nand use the sites.',
      'It seeks to develop and use the sites.',
    ],
    [
      'in a word',
      'the emerg-\n\ning technologies are here.',
      'the emerging technologies are here.',
    ],
    [
      'behind a title',
      'It was led by Prof.\n\nChennupati Jagadish.',
      'It was led by Prof. Chennupati Jagadish.',
    ],
    [
      'before a name',
      'It was begun by the\n\nKunming Institute.',
      'It was begun by the Kunming Institute.',
    ],
  ])('%s are made whole', (_how, text, expected) => {
    expect(outlineOf(text)).toEqual([`: ${expected}`]);
  });

  test('in a thousand scraps are one text, which is what stands there', () => {
    const scraps = Array.from({ length: 1000 }, (_, i) => (i % 7 === 6 ? 'emerg-' : 'ing'));
    const source = ['It began', ...scraps].join('\n\n');
    const [text] = outlineOf(source);
    expect(text!.replace(/[^a-z]/gi, '')).toBe(source.replace(/[^a-z]/gi, ''));
    expect(text).toContain('ing emerging ing');
  });

  test('are not those that lost their stop before a new one', () => {
    expect(
      outlineOf(
        `${prose} It promotes quality development\n\nAt the opening there was music. ${prose}`,
      )[0],
    ).toMatch(/development \/ At the opening/);
  });

  test('are not those before a heading or a list', () => {
    expect(outlineOf(`${prose} It has\n\n- one thing\n\nand ${prose}`)).toEqual([
      `: ${prose} It has / one thing / and ${prose}`,
    ]);
  });
});

describe('text out of order', () => {
  const text = `Observer\n\n${prose}\n\nsources and talent have to be pooled. It is done.\n\nBig Science\n\n${prose} There are challenges where re-\n\nOpinion\n\nresources are scarce. ${prose}`;

  test('goes back to the article that lacks its end', () => {
    const sections = outlineOf(text.slice(0, text.indexOf('\n\nOpinion')));
    expect(sections[0]).toBe(`Observer: ${prose}`);
    expect(sections[1]).toMatch(/where re- \/ sources and talent/);
  });

  test('may come in several pieces, of which one was all that its column had', () => {
    const pieces = `# Big Science\n\n${prose} There are challenges where re-\n\n# Observer\n\nsources and talent from every part of the world are\n\n# Opinion\n\nlost again. ${prose}`;
    expect(outlineOf(pieces)).toEqual([
      expect.stringMatching(
        /^Big Science: .* where re- \/ sources and talent from every part of the world are \/ lost again\. /,
      ),
    ]);
  });

  test('stays where no article lacks its end', () => {
    expect(outlineOf(`Observer\n\n${prose}\n\nsources are pooled.`)).toEqual([
      `Observer: ${prose} / sources are pooled.`,
    ]);
  });
});
