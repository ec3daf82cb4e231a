import { describe, expect, test } from '@jest/globals';
import { everydayNearness, measureBackground } from '../../src/retrieval/background.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const measured = async (...texts: string[]) => {
  const embedder = spaciousEmbedder();
  const library = await libraryOf([{ passages: texts.map((text) => [null, text]) }], embedder);
  const background = await measureBackground(library, embedder);
  return { background, subjects: embedder.calls.at(-1)!.texts, embedder };
};
const alders = 'Volunteers planted alders along marshes.';

describe('the background', () => {
  test('is how near a corpus comes to many subjects', async () => {
    const { background, subjects } = await measured(alders);
    const { typical, high } = background;
    expect(background.subjects).toHaveLength(subjects.length);
    expect(subjects.length).toBeGreaterThan(50);
    expect(typical).toBeGreaterThanOrEqual(-1);
    expect(high).toBeGreaterThanOrEqual(typical);
    expect(high).toBeLessThanOrEqual(1);
  });

  test('hardly rises in a corpus that speaks of one of them', async () => {
    const { background, subjects } = await measured(alders);
    const speaking = (await measured(alders, subjects[0]!)).background;
    expect(speaking.typical).toBeLessThan(background.typical + 0.1);
  });

  test('is higher in a corpus that speaks of everyday life', async () => {
    const far = await measured(alders);
    const near = await measured(...far.subjects);
    expect(near.background.typical).toBeGreaterThan(far.background.typical);
  });

  test('is there for a corpus without a passage', async () => {
    expect((await measured()).background.typical).toBe(-1);
  });
});

describe('a question of everyday life', () => {
  const asked = async (question: string, ...texts: string[]) => {
    const { background, embedder } = await measured(...texts);
    const [vector] = await embedder.embed([question], 'query');
    return everydayNearness(background, vector!);
  };

  test('is near to one of the subjects', async () => {
    expect(await asked('baking bread with flour and butter', alders)).toBeGreaterThan(0.4);
    expect(await asked(alders, alders)).toBeLessThan(0.2);
  });

  test('is less so for a corpus that speaks of that subject', async () => {
    const question = 'baking bread with flour and butter';
    const baker = 'The bakery showed how it is baking bread: flour, butter, sugar, eggs and cake.';
    expect(await asked(question, baker, alders)).toBeLessThan(await asked(question, alders));
  });
});
