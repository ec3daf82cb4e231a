import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acronyms, indexTerms, questionWords, stem, wordsOf } from '../../src/retrieval/terms.js';

const meet = (question: string, text: string): boolean => {
  const terms = new Set(indexTerms(text));
  return questionWords(question).some(({ forms }) => forms.some((form) => terms.has(form)));
};

test('a pronoun with its verb is no word that a question is about', () => {
  for (const question of ["I'd", 'You’d', "They'll", "we'd", "that'll"])
    expect(questionWords(question)).toEqual([]);
  expect(questionWords("the O'Reilly plan").map(({ word }) => word)).toEqual(["o'reilly", 'plan']);
});

describe('words', () => {
  test('are in lower case, without accents and possessives', () => {
    expect(wordsOf("Zoë's café: the scientists' Résumé")).toEqual([
      'zoe',
      'cafe',
      'the',
      'scientists',
      'resume',
    ]);
  });

  test('keep figures whole, also those with commas and points', () => {
    expect(wordsOf('1,234,567 metres, 3.5 volts and 20, 30')).toEqual([
      '1234567',
      'metres',
      '3.5',
      'volts',
      'and',
      '20',
      '30',
    ]);
  });

  test('tell the country from the pronoun', () => {
    for (const country of ['the US plan', 'the U.S. plan', 'the U.S.A. plan', 'the USA plan'])
      expect(wordsOf(country)).toEqual(['the', 'usa', 'plan']);
    expect(wordsOf('it told us')).toEqual(['it', 'told', 'us']);
    expect(wordsOf('USTC')).toEqual(['ustc']);
  });

  test('have no space where one character stands for several words', () => {
    expect(wordsOf('a ﷺ b')).toHaveLength(3);
    expect(wordsOf('ﷺ')[0]).toMatch(/^\S+$/);
  });

  test('of any text are not empty and have no space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^\S+$/);
      }),
    );
  });
});

describe('a word is found', () => {
  test.each([
    ['launching', 'They launched it.'],
    ['laboratories', 'A laboratory opened.'],
    ['chips', 'The chip is fast.'],
    ['longterm', 'a long-term stay'],
    ['long-term', 'a longterm stay'],
    ['long-term', 'in the long run'],
    ['meteor1', 'the Meteor 1 chip'],
    ['tianwen-2', 'Tianwen set off'],
    ['tianwen2', 'Tianwen-2 set off'],
    ['COVID19', 'COVID-19 spread'],
    ['US', 'U.S. scientists agreed'],
    ['USA', 'the US and others'],
    ['12,500', '12500 crowns'],
    ['NAÏVE', 'a naive idea'],
    ['R&D', 'their R&D office'],
  ])('asked as "%s", in "%s"', (question, text) => {
    expect(meet(question, text)).toBe(true);
  });

  test.each([
    ['us', 'the US plan'],
    ['Tianwen-2', 'There were 2 dogs.'],
    ['2024', 'in 2025'],
  ])('but asked as "%s", not in "%s"', (question, text) => {
    expect(meet(question, text)).toBe(false);
  });
});

describe('the words of a question', () => {
  const words = (question: string) => questionWords(question).map(({ word }) => word);

  test('are those that bear on its subject', () => {
    expect(words('Hey, could you please tell me what the newsletter wrote about otters?')).toEqual([
      'otters',
    ]);
  });

  test('are none where a question only addresses the one who is asked', () => {
    expect(words("What's in it, and what did you say about that?")).toEqual([]);
  });

  test.each([
    ["what's the deal with the otters", ['otters']],
    ['Any updates on otters? Fill me in on the ferry.', ['otters', 'ferry']],
    ['give me the most interesting thing in the newsletter', []],
    ["who fed the otters, I can't recall for the life of me", ['fed', 'otters']],
    ['What is the deal between the ferry and the town?', ['deal', 'ferry', 'town']],
    ['Is the story true?', ['story', 'true']],
  ])('are not those of ways of asking: "%s"', (question, own) => {
    expect(words(question)).toEqual(own);
  });

  test('are counted once', () => {
    expect(words('otters, Otters and again otters')).toEqual(['otters']);
  });
});

describe('a stem', () => {
  test('is of words only: what has a figure stays as it is', () => {
    expect(stem('running')).toBe(stem('runs'));
    expect(stem('2016s')).toBe('2016s');
  });

  test('is the same however many words were stemmed in between', () => {
    const before = stem('generalisations');
    for (let i = 0; i < 1000; i++) stem(`word${'x'.repeat(i % 9)}`);
    expect(stem('generalisations')).toBe(before);
  });
});

describe('acronyms', () => {
  test('are the initials of names, small words left out', () => {
    expect(acronyms('led by the Natural Science Foundation of China')).toContain('nsfc');
    expect(acronyms('the Food and Agriculture Organization')).toContain('fao');
  });

  test('come from names within longer ones', () => {
    expect(acronyms('the National Natural Science Foundation of China')).toEqual(
      expect.arrayContaining(['nsfc', 'nnsfc']),
    );
  });

  test('are not made of two words, nor of words in lower case', () => {
    expect(acronyms('Ingrid Solberg asked about the natural science foundation')).toEqual([]);
  });
});
