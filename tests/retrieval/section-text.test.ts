import { expect, test } from '@jest/globals';
import { digest } from '../../src/retrieval/digest.js';
import type { Library } from '../../src/retrieval/library.js';
import { sectionText } from '../../src/retrieval/section-text.js';
import { type DraftIssue, libraryOf, spaciousEmbedder } from '../support/library.js';

test('a section has its own text, all of it, and none of another issue', async () => {
  const embedder = spaciousEmbedder();
  const marsh = 'Volunteers planted alders along the northern marsh. Otters may return there soon.';
  const more = 'The trust pays for the work until next spring.';
  const library = await libraryOf(
    [
      {
        date: '2025-06',
        passages: [
          ['Marsh', marsh],
          ['Ferry', 'The ferry leaves at seven in the morning from now on.'],
          ['Marsh', more],
        ],
      },
      { date: '2025-05', passages: [['Marsh', 'The marsh was dry for most of the month of May.']] },
    ],
    embedder,
  );
  const june = library.issues[0]!;
  const { sections } = await digest(library, embedder, june);
  const texts = sections.map((section) =>
    sectionText(library, june, section).map(({ sentences }) =>
      sentences.map(({ text }) => text).join(' '),
    ),
  );
  expect(texts).toEqual([[marsh, more], ['The ferry leaves at seven in the morning from now on.']]);
});

/** The paragraphs of the only section of an issue. */
async function paragraphsOf(
  passages: DraftIssue['passages'],
  change: (library: Library) => Library = (library) => library,
) {
  const embedder = spaciousEmbedder();
  const library = change(await libraryOf([{ passages }], embedder));
  const [issue] = library.issues;
  const whole = library.entries.map(({ passage }) => passage.id);
  const [section] = (await digest(library, embedder, issue!)).sections;
  return sectionText(library, issue!, { ...section!, passages: whole }).map(
    ({ heading, sentences }) => [heading, sentences.map(({ text }) => text).join(' ')],
  );
}

test('a section stands in its paragraphs, under its subheadings', async () => {
  expect(
    await paragraphsOf([
      ['Marsh', 'Volunteers planted many alders. Otters may return.\nIt rained.'],
      ['Marsh › Bees', 'Bees were counted.'],
      ['Marsh › Bees', 'There are 61 kinds.'],
    ]),
  ).toEqual([
    [null, 'Volunteers planted many alders. Otters may return.'],
    [null, 'It rained.'],
    ['Bees', 'Bees were counted.'],
    [null, 'There are 61 kinds.'],
  ]);
});

test('a paragraph that passages divide is one, and so is a word that a column has split', async () => {
  const unopened = (library: Library): Library => ({
    ...library,
    entries: library.entries.map((entry, i) => {
      const { opens: _, ...first } = entry.passage.sentences[0]!;
      return i === 0 ? entry : { ...entry, passage: { ...entry.passage, sentences: [first] } };
    }),
  });
  expect(
    await paragraphsOf(
      [
        ['Marsh', 'There are challenges where re-'],
        ['Marsh', 'sources are scarce.'],
      ],
      unopened,
    ),
  ).toEqual([[null, 'There are challenges where resources are scarce.']]);
});
