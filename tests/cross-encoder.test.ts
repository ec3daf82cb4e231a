import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCrossEncoder } from '../src/cross-encoder.js';
import { openReaders } from '../src/open-models.js';
import { packageRoot, readSettings } from '../src/settings.js';
import { ModelHub } from './support/model-hub.js';
import { temporaryFolder } from './support/temporary-folder.js';

/** Scores one less than the number of tokens that question and text share; see its make.py. */
const counting = path.join(packageRoot, 'tests/fixtures/cross-encoder');
const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));
const load = (model: string) => loadCrossEncoder({ model, cacheDir: '/nowhere' });

describe('a cross-encoder', () => {
  test('reads the question together with each text', async () => {
    const { relevance } = await load(counting);
    const scores = await relevance('a b c', ['a b c', 'x y z', 'C', 'B B']);
    for (const [i, shared] of [3, 0, 1, 2].entries())
      expect(scores[i]).toBeCloseTo(sigmoid(shared - 1));
    expect(await relevance('a', [])).toEqual([]);
  });

  test('reads what is too long for it in parts, of which the best counts', async () => {
    const { relevance } = await load(counting);
    const [near, far] = await relevance('a', ['a', `${'x '.repeat(40)}a`]);
    expect(near).toBeCloseTo(sigmoid(0));
    expect(far).toBeCloseTo(sigmoid(0));
  });

  test('gives the same scores in any company', async () => {
    const { relevance } = await load(counting);
    const [alone] = await relevance('a b', ['b c']);
    expect((await relevance('a b', ['a b', 'b c', 'x']))[1]).toBe(alone);
  });

  test('that is none, or is damaged, is an error that says what to set', async () => {
    await expect(load(readSettings({}).embeddingModel)).rejects.toThrow(
      /The model in .*backissue-static-512 cannot be used for reranking \(it gives no scores .*\); set RERANKER_MODEL to a cross-encoder/,
    );
    await expect(load('/no/such')).rejects.toThrow(
      'There is no model folder /no/such; set RERANKER_MODEL to a folder, to a hub id such as Xenova/ms-marco-MiniLM-L-6-v2, or leave it out.',
    );
    const folder = await temporaryFolder();
    await cp(counting, folder, { recursive: true });
    const weights = path.join(folder, 'onnx/model.onnx');
    await writeFile(weights, (await readFile(weights)).subarray(0, 500));
    await expect(load(folder)).rejects.toThrow(`${weights} breaks off or is no ONNX model`);
  });
});

describe('the setting', () => {
  const hub = new ModelHub({ 'owner/counting': counting });
  beforeAll(() => hub.start());
  afterAll(() => hub.stop());

  test('fetches a cross-encoder from the hub, beside the embedding model', async () => {
    const { crossEncoder, embedder } = await openReaders(
      readSettings({
        RERANKER_MODEL: 'owner/counting',
        MODEL_HUB_URL: hub.url,
        MODEL_CACHE_DIR: await temporaryFolder(),
      }),
    );
    expect(embedder.identity.name).toBe('backissue-static-512');
    expect((await crossEncoder.relevance('a b', ['a b']))[0]).toBeCloseTo(sigmoid(1));
  });

  test('is the one that comes with the program by default', async () => {
    const { crossEncoder } = await openReaders(readSettings({}));
    const question = 'Who bought the old windmill, and what for?';
    const [mill, geese] = await crossEncoder.relevance(question, [
      'The trust has bought the disused windmill and turns it into a small museum of grain by next spring.',
      'A flock of barnacle geese spent the winter on the meadows behind the church, as every year.',
    ]);
    expect(mill!).toBeGreaterThan(2 * geese!);
  });
});
