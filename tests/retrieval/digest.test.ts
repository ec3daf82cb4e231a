import { describe, expect, test } from '@jest/globals';
import { digest } from '../../src/retrieval/digest.js';
import type { Library } from '../../src/retrieval/library.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const alder = 'Volunteers planted 4200 alder saplings along the northern marsh.';
const again = 'The same volunteers planted alder saplings along the southern marsh.';
const trust = 'The wetland trust paid for the saplings of the volunteers.';
const hope = 'Otters may return to the whole marsh within five years.';
const library = await libraryOf(
  [
    {
      date: '2025-06',
      passages: [
        ['Marsh › Trees', `${alder} ${again}`],
        ['Marsh › Animals', `${trust} ${hope}`],
        ['Harbour', 'The ferry to Skerry Island leaves at seven in the morning. Tickets: 9 crowns'],
        ['Contents', 'Marsh, 2. Harbour, 3. so they say'],
        [null, 'This letter is printed by the Heron Press on Quay Street.'],
      ],
    },
    { date: '2025-05', passages: [['Other', 'Masons repaired the stairs of the old lighthouse.']] },
  ],
  embedder,
);
const made = await digest(library, embedder, library.issues[0]!);

describe('a digest', () => {
  test('has the sections of the issue, in reading order, and of no other issue', () => {
    expect(made.issue).toBe(library.issues[0]);
    expect(made.sections.map(({ title }) => title)).toEqual(['Marsh', 'Harbour', null]);
  });

  test('tells of each section where it stands', () => {
    const { source } = library.entries[0]!.passage;
    for (const section of made.sections) expect(section).toMatchObject({ source, page: 1 });
  });

  test('has two sentences of a long section and one of a short one, in their order', () => {
    const [marsh, harbour] = made.sections.map(({ sentences }) => sentences);
    expect(marsh).toHaveLength(2);
    expect(marsh![0]!.start).toBeLessThan(marsh![1]!.start);
    expect(harbour).toHaveLength(1);
  });

  test('is verbatim: every sentence is one of the issue', () => {
    const all = library.entries.flatMap(({ passage }) => passage.sentences);
    for (const { sentences } of made.sections)
      for (const sentence of sentences) expect(all).toContain(sentence);
  });

  test('has whole sentences only, and no section that has none', () => {
    const texts = made.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(texts.join(' ')).not.toContain('crowns');
    expect(made.sections.map(({ title }) => title)).not.toContain('Contents');
  });

  test('does not say one thing twice', () => {
    const texts = made.sections[0]!.sentences.map(({ text }) => text);
    expect(texts).not.toEqual([alder, again]);
  });

  test('is titled with the headings that its passages share', async () => {
    const nested = await libraryOf(
      [
        {
          passages: [
            ['News › Harbour', 'The ferry to Skerry Island leaves at seven.'],
            ['News › Harbour', 'Bicycles travel free of charge on weekdays.'],
          ],
        },
      ],
      embedder,
    );
    const { sections } = await digest(nested, embedder, nested.issues[0]!);
    expect(sections.map(({ title }) => title)).toEqual(['News › Harbour']);
  });

  test('keeps text without a heading apart by document', async () => {
    const one = (await libraryOf([{ passages: [[null, alder]] }], embedder)).entries[0]!;
    const other = { ...one, passage: { ...one.passage, source: 'page-2.txt', ordinal: 1 } };
    const both: Library = { ...library, entries: [other, one] };
    const { sections } = await digest(both, embedder, one.issue);
    expect(sections.map(({ source }) => source)).toEqual([one.passage.source, 'page-2.txt']);
  });

  test('of an issue without a whole sentence is empty', async () => {
    const bare = await libraryOf([{ passages: [['List', 'one, two, three']] }], embedder);
    expect((await digest(bare, embedder, bare.issues[0]!)).sections).toEqual([]);
  });
});
