import { describe, expect, test } from '@jest/globals';
import { type Digest, digest } from '../../src/retrieval/digest.js';
import type { Library } from '../../src/retrieval/library.js';
import { type DraftIssue, libraryOf, spaciousEmbedder } from '../support/library.js';

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
        ['Marsh', `${alder} ${again}`],
        ['Marsh › Animals', `${trust} ${hope}`],
        ['Harbour', 'The ferry to Skerry Island leaves at seven in the morning. Tickets: 9 crowns'],
        ['Diary', 'barn, 2 May\npond, 3 May'],
        ['Contents', 'Marsh, page 2. Harbour, page 3.'],
        [null, 'This letter is printed by the Heron Press on Quay Street.'],
      ],
    },
    { date: '2025-05', passages: [['Other', 'Masons repaired the stairs of the old lighthouse.']] },
  ],
  embedder,
);
const made = await digest(library, embedder, library.issues[0]!);

async function digestOf(passages: DraftIssue['passages']): Promise<Digest> {
  const alone = await libraryOf([{ passages }], embedder);
  return digest(alone, embedder, alone.issues[0]!);
}
const titles = ({ sections }: Digest) => sections.map(({ title }) => title);
const texts = ({ sections }: Digest) =>
  sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));

describe('a digest', () => {
  test('has the sections of the issue, in reading order, and of no other issue', () => {
    expect(made.issue).toBe(library.issues[0]);
    expect(titles(made)).toEqual(['Marsh', 'Harbour', 'Diary', null]);
  });

  test('tells of each section where it stands, and of which passages it is', () => {
    const { source } = library.entries[0]!.passage;
    for (const section of made.sections) expect(section).toMatchObject({ source, page: 1 });
    const own = library.entries.slice(0, 2).map(({ passage }) => passage.id);
    expect(made.sections[0]!.passages).toEqual(own);
  });

  test('has more sentences of a long section than of a short one, in their order', () => {
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

  test('has whole sentences only, and of a list its heading alone', () => {
    for (const text of texts(made)) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(texts(made).join(' ')).not.toContain('crowns');
    expect(made.sections[2]!.sentences).toEqual([]);
  });

  test('does not say one thing twice', () => {
    expect(texts(made).slice(0, 2)).not.toEqual([alder, again]);
  });

  test('is titled with the headings that its passages share', async () => {
    const nested = await digestOf([
      ['News › Harbour', 'The ferry to Skerry Island leaves at seven.'],
      ['News › Harbour', 'Bicycles travel free of charge on weekdays.'],
    ]);
    expect(titles(nested)).toEqual(['News › Harbour']);
  });

  test('tells each article of a department, and an article with subheadings once', async () => {
    const grouped = await digestOf([
      ['News › Harbour', 'The ferry to Skerry Island leaves at seven.'],
      ['News › Harbour › Bicycles', 'Bicycles travel free of charge on weekdays.'],
      ['News › Marsh', alder],
    ]);
    expect(titles(grouped)).toEqual(['News › Harbour', 'News › Marsh']);
  });

  test('leaves out captions and imprints', async () => {
    const { library: pictures, issue } = await withCaption();
    expect(titles(await digest(pictures, embedder, issue))).toEqual(['Marsh']);
  });

  test('tells of every story that a section has, each where it begins', async () => {
    const stories = await digestOf([
      [
        'News',
        'Norland signed a treaty on herring in Skelmouth. The treaty holds for nine years now.\n' +
          'Volunteers planted 4200 alder saplings beside it. They were paid by the wetland trust for it.\n' +
          'Ingrid Solberg repaired the lighthouse of Carrick. The meeting thanked her for the repairs.',
      ],
    ]);
    expect(texts(stories).map((text) => text.split(' ')[0])).toEqual([
      'Norland',
      'Volunteers',
      'Ingrid',
    ]);
  });

  test('prefers what is clear alone to what leans on the sentence before it', async () => {
    const leaning = await digestOf([
      [
        'Marsh',
        'It is wet. Meanwhile he counted 61 kinds of Bees in it. Solberg counted 61 kinds of Bees.',
      ],
    ]);
    expect(texts(leaning)).toEqual(['Solberg counted 61 kinds of Bees.']);
  });

  test('quotes no imprint, address or half of a quotation where there is better', async () => {
    const bare = await digestOf([
      [
        'Marsh',
        'Write to the editor at marsh@example.org for tickets. All rights reserved by the Heron Press here. ' +
          'She said: "The marsh is wet and the alders are small. ' +
          'Volunteers planted alders along the marsh last week.',
      ],
    ]);
    expect(texts(bare)).toContain('Volunteers planted alders along the marsh last week.');
    expect(texts(bare).join(' ')).not.toMatch(/@|rights/);
  });

  test('keeps text without a heading apart by document', async () => {
    const one = (await libraryOf([{ passages: [[null, alder]] }], embedder)).entries[0]!;
    const other = {
      ...one,
      passage: { ...one.passage, id: 'page-2.txt:0-9', source: 'page-2.txt', ordinal: 1 },
    };
    const both: Library = { ...library, entries: [other, one] };
    const { sections } = await digest(both, embedder, one.issue);
    expect(sections.map(({ source }) => source)).toEqual([one.passage.source, 'page-2.txt']);
  });

  test('of an issue without a whole sentence or a heading is empty', async () => {
    expect(await digestOf([[null, 'one, two, three']])).toMatchObject({ sections: [] });
  });
});

/** A section of text, and one of a picture's caption. */
async function withCaption() {
  const drawn = await libraryOf(
    [
      {
        passages: [
          ['Marsh', alder],
          ['Photo News', 'Delegates pose for pictures at the signing of the treaty.'],
          ['Imprint', 'This letter is printed by the Heron Press on Quay Street.'],
        ],
      },
    ],
    embedder,
  );
  const entries = drawn.entries.map((entry, i) => {
    const [first, ...others] = entry.passage.sentences;
    const caption = { ...first!, opens: 'caption' } as const;
    return i === 1
      ? { ...entry, passage: { ...entry.passage, sentences: [caption, ...others] } }
      : entry;
  });
  return { library: { ...drawn, entries }, issue: drawn.issues[0]! };
}
