import { describe, expect, test } from '@jest/globals';
import { search } from '../../src/retrieval/search.js';
import { unsaidOf } from '../../src/retrieval/unsaid.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const library = await libraryOf(
  [
    {
      passages: [
        ['Space', 'The probe Tianwen-2 set off for an asteroid and will collect samples there.'],
        ['Space', 'A rocket stood on the launch pad for a week.'],
        ['Harbour', 'The ferry Lady Maud keeps to three sailings a day.'],
      ],
    },
  ],
  embedder,
);

async function unsaid(question: string) {
  const wanted = library.lexical.wanted(question);
  const [vector] = await embedder.embed([question], 'query');
  return unsaidOf(question, wanted, search(library, { wanted, vector: vector!, filters: {} }).hits);
}

describe('what is asked of a name', () => {
  test('is unsaid where no passage with the name says it', async () => {
    expect(await unsaid('Which rocket carried Tianwen-2?')).toMatchObject({
      names: ['Tianwen-2'],
      words: ['rocket', 'carried'],
      share: 1,
    });
  });

  test('is said where one of them does', async () => {
    expect((await unsaid('Which samples does Tianwen-2 collect?'))?.share).toBe(0);
  });

  test('is unsaid in part, by what the words tell', async () => {
    const share = (await unsaid('Which asteroid gives Tianwen-2 fuel?'))!.share;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(1);
  });

  test('counts less in a long question, which is likely to be worded unlike the text', async () => {
    const long = 'How many sailors, cooks, divers, painters and pilots work for Lady Maud?';
    expect((await unsaid(long))!.share).toBeLessThan(0.7);
  });
});

test('months and days are no names, nor asked of one', async () => {
  expect(await unsaid('Which ferry went off in May, on Monday?')).toBeNull();
  expect(await unsaid('Which samples will Tianwen-2 collect in May?')).toMatchObject({ share: 0 });
});

test('nothing is unsaid where no name is asked about, or nothing of it', async () => {
  expect(await unsaid('Which rocket went off?')).toBeNull();
  expect(await unsaid('What about Tianwen-2?')).toBeNull();
});
