import { describe, expect, test } from '@jest/globals';
import { measureBackground } from '../../src/retrieval/background.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const measured = async (...texts: string[]) => {
  const embedder = spaciousEmbedder();
  const library = await libraryOf([{ passages: texts.map((text) => [null, text]) }], embedder);
  const background = await measureBackground(library, embedder);
  return { cosine: background.typical, high: background.high, asked: embedder.calls.at(-1)! };
};

describe('the background', () => {
  test('is a cosine, measured with questions', async () => {
    const { cosine, high, asked } = await measured('Volunteers planted alders along the marsh.');
    expect(asked.kind).toBe('query');
    expect(asked.texts.length).toBeGreaterThan(5);
    expect(cosine).toBeGreaterThanOrEqual(-1);
    expect(high).toBeGreaterThanOrEqual(cosine);
    expect(high).toBeLessThanOrEqual(1);
  });

  test('hardly rises in a corpus that answers one of the questions to the letter', async () => {
    const { cosine, asked } = await measured('Volunteers planted alders along marshes.');
    const answered = await measured('Volunteers planted alders along marshes.', asked.texts[0]!);
    expect(answered.cosine).toBeLessThan(cosine + 0.25);
    expect(answered.cosine).toBeLessThan(0.6);
  });

  test('is higher in a corpus that speaks of everyday life', async () => {
    const far = await measured('Volunteers planted alders along marshes.');
    const near = await measured(...far.asked.texts);
    expect(near.cosine).toBeGreaterThan(far.cosine);
  });

  test('is there for a corpus without a passage', async () => {
    expect((await measured()).cosine).toBe(-1);
  });
});
