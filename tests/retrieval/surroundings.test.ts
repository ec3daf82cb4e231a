import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passageText } from '../../src/issue.js';
import { answer } from '../../src/retrieval/answer.js';
import { measureBackground } from '../../src/retrieval/background.js';
import { entriesOf } from '../../src/retrieval/library.js';
import { rangeOf, type Surroundings, surroundings } from '../../src/retrieval/surroundings.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const library = await libraryOf(
  [
    {
      date: '2025-06',
      passages: [
        ['Harbour', 'The ferry leaves at seven.'],
        ['Marsh', 'Spring came early. Volunteers planted alder saplings.'],
        ['Marsh', 'Otters may return. The trust hopes so.'],
        ['Marsh › Tools', 'Spades were lent by the town.'],
        ['Marsh', 'A second planting follows.'],
      ],
    },
    { date: '2025-05', passages: [['Marsh', 'Nothing grew in May.']] },
  ],
  embedder,
);
const background = await measureBackground(library, embedder);
const searcher = { library, embedder, crossEncoder: fakeCrossEncoder, background };
const citationFor = async (text: string) => {
  const found = await answer(searcher, { text, filters: {}, limit: 1, now: new Date() });
  if (!found.found) throw new Error(`Nothing found for ${text}`);
  return found.citations[0]!;
};

const textsOf = (around: Surroundings | null) =>
  around?.paragraphs.map((near) => near.map(({ sentence }) => sentence.text).join(' '));
const citedOf = (around: Surroundings | null) =>
  around?.paragraphs
    .flat()
    .filter(({ cited }) => cited)
    .map(({ sentence }) => sentence.text)
    .join(' ');

describe('the surroundings of an excerpt', () => {
  test('are the passages of its section on both sides, with the excerpt marked', async () => {
    const citation = await citationFor('Who planted alder saplings?');
    const around = surroundings(library, rangeOf(citation));
    expect(textsOf(around)).toEqual([
      'Spring came early. Volunteers planted alder saplings.',
      'Otters may return. The trust hopes so.',
    ]);
    expect(citedOf(around)).toBe(citation.text);
    expect(around?.entry).toBe(citation.entry);
  });

  test('end where another section begins, even if the first one comes again', () => {
    const entry = entriesOf(library, library.issues[0]!).at(-1)!;
    const { start, end } = entry.passage.sentences[0]!;
    expect(textsOf(surroundings(library, rangeOf({ entry, start, end })))).toEqual([
      'A second planting follows.',
    ]);
  });

  test('of a long section are whole sentences near the excerpt', async () => {
    const lines = Array.from({ length: 90 }, (_, i) => `Sentence number ${i} is about the sea.`);
    const parts = [0, 15, 30, 45, 60, 75].map((from) => lines.slice(from, from + 15).join(' '));
    const long = await libraryOf([{ passages: parts.map((text) => ['Sea', text] as const) }]);
    const entry = long.entries[3]!;
    const { start, end } = entry.passage.sentences[0]!;
    const range = rangeOf({ entry, start, end });
    const near = surroundings(long, range)!.paragraphs.flat();
    const shown = near.map(({ sentence }) => sentence.text);
    expect(citedOf(surroundings(long, range))).toBe(lines[45]);
    expect(shown.length).toBeLessThan(lines.length);
    expect(lines.join(' ')).toContain(shown.join(' '));
    expect(shown.indexOf(lines[45]!)).toBeGreaterThan(10);
    expect(shown.length - shown.indexOf(lines[45]!)).toBeGreaterThan(20);
  });

  test('of any two sentences of any passage hold these, once, in their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library.entries), fc.nat(), fc.nat(), (entry, a, b) => {
        const { sentences } = entry.passage;
        const [from, to] = [a % sentences.length, b % sentences.length].sort((x, y) => x - y);
        const cited = sentences.slice(from, to! + 1);
        const { start } = cited[0]!;
        const range = rangeOf({ entry, start, end: cited.at(-1)!.end });
        const around = surroundings(library, range);
        expect(citedOf(around)).toBe(cited.map(({ text }) => text).join(' '));
        expect(textsOf(around)!.join(' ')).toContain(passageText(entry.passage));
      }),
    );
  });

  test('are nothing where the index has no such sentences', async () => {
    const range = rangeOf(await citationFor('Who planted alder saplings?'));
    for (const other of [
      { issue: 'elsewhere' },
      { ordinal: 99 },
      { ordinal: Number.NaN },
      { start: range.start + 1 },
      { end: range.end + 1 },
      { start: range.end, end: range.start },
    ])
      expect(surroundings(library, { ...range, ...other })).toBeNull();
  });
});
