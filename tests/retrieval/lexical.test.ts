import { describe, expect, test } from '@jest/globals';
import { coverage } from '../../src/retrieval/coverage.js';
import { LexicalIndex } from '../../src/retrieval/lexical.js';

const passages: Record<string, string> = {
  alder: 'Volunteers planted alder saplings along the marsh.',
  marsh: 'The marsh, the marsh and again the marsh: floods shape every marsh.',
  otter: 'Otters may return to the marsh within five years.',
  ferry: 'The ferry to Skerry Island leaves at seven in the morning.',
  tower: 'Masons repaired the lighthouse stairs after the storm.',
  storm: 'A storm closed the harbour for three days in January.',
  chip: 'The Meteor 1 chip reaches 2560 TOPS.',
  kestrel: 'The Kestrel-9 glider dived to 4321 metres.',
  council: 'The Natural Environment Research Council paid for the boat.',
  states: 'Schools in the U.S. sent letters.',
  bees: 'Wild bees visit the meadow in the long-term study.',
  mayor: 'The mayor spoke about schools and letters and the ferry.',
};
const names = Object.keys(passages);
const index = await LexicalIndex.build(
  Object.values(passages).map((text) => ({ text, header: 'Heron Gazette · June 2025 · News' })),
);

const ranked = (question: string): string[] =>
  [...index.scores(index.wanted(question)).entries()]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([row]) => names[row]!);

describe('BM25', () => {
  test.each([
    ['otters in the marsh', ['otter', 'marsh', 'alder']],
    ['Which storm did the lighthouse see?', ['tower', 'storm']],
    ['ferry in the morning', ['ferry', 'mayor']],
    ['schools and letters', ['states', 'mayor']],
    ['meteor1', ['chip']],
    ['kestrel 9 depth', ['kestrel']],
    ['2560', ['chip']],
    ['NERC', ['council']],
    ['longterm', ['bees']],
    ['the US', ['states']],
  ])('ranks for "%s": %j', (question, order) => {
    expect(ranked(question)).toEqual(order);
  });

  test('finds nothing for words that no passage has, nor for none', () => {
    expect(ranked('zeppelin')).toEqual([]);
    expect(ranked('What is it about?')).toEqual([]);
    expect(ranked('')).toEqual([]);
  });

  test('lets a heading count, and less than the text', async () => {
    const texts = ['Otters swim far in winter.', 'Divers saw birds there today.'];
    const headed = await LexicalIndex.build([
      { text: texts[1]!, header: 'Otters' },
      { text: texts[0]!, header: 'News' },
    ]);
    const [inHeading, inText] = headed.scores(headed.wanted('otters'));
    expect(inHeading).toBeGreaterThan(0);
    expect(inText).toBeGreaterThan(inHeading!);
  });
});

describe('a misspelt word', () => {
  test.each([
    ['lighthuose', 'tower'],
    ['sapplings', 'alder'],
    ['harbor', 'storm'],
  ])('"%s" finds what was meant', (question, name) => {
    expect(ranked(question)).toEqual([name]);
  });

  test('stands for the corpus words it may be, in what is wanted', () => {
    const [word] = index.wanted('lighthuose');
    expect(word).toMatchObject({ word: 'lighthuose', terms: [expect.stringMatching(/^light/)] });
  });

  test('is not sought where a short word or a figure is unknown', () => {
    expect(ranked('chop')).toEqual([]);
    expect(ranked('2561')).toEqual([]);
    expect(ranked('4320 m')).toEqual([]);
  });
});

describe('what is wanted', () => {
  test('weighs a rare word more than a frequent one, and an unknown one as one of two passages', () => {
    const [otters, marsh, zeppelin] = index.wanted('otters marsh zeppelin').map((w) => w.weight);
    expect(otters).toBeGreaterThan(marsh!);
    expect(zeppelin).toBeLessThanOrEqual(otters!);
    expect(zeppelin).toBeGreaterThanOrEqual(marsh!);
    expect(marsh).toBeGreaterThan(0);
  });

  test('has no terms for a word that the corpus does not know', () => {
    expect(index.wanted('zeppelin')).toMatchObject([{ word: 'zeppelin', terms: [] }]);
  });
});

describe('coverage', () => {
  const covered = (question: string, name: string) => {
    const wanted = index.wanted(question);
    return coverage(wanted, index.wordsIn(wanted, names.indexOf(name)));
  };

  test('is 1 for a passage with every word, in whatever form', () => {
    expect(covered('otter returns', 'otter')).toBe(1);
    expect(covered('who paid, NERC?', 'council')).toBe(1);
  });

  test('counts the words of the header', () => {
    expect(covered('Heron Gazette bees', 'bees')).toBe(1);
  });

  test('is 0 for a passage with none, and for a question without words', () => {
    expect(covered('otters', 'ferry')).toBe(0);
    expect(covered('What is it?', 'ferry')).toBe(0);
  });

  test('is less the more the missing word tells', () => {
    const withoutRare = covered('marsh otters', 'alder');
    const withoutFrequent = covered('heron otters', 'otter');
    expect(withoutRare).toBeGreaterThan(0);
    expect(withoutRare).toBeLessThan(0.5);
    expect(withoutFrequent).toBe(1);
  });
});
