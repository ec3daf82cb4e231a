import { expect, test } from '@jest/globals';
import { digest } from '../../src/retrieval/digest.js';
import { sectionText } from '../../src/retrieval/section-text.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

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
