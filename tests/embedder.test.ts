import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pipeline } from '@xenova/transformers';
import { LocalEmbedder } from '../src/embedder/local-embedder.js';
import { modelProfile } from '../src/embedder/model-profile.js';
import { loadEmbedder } from '../src/embedder.js';
import { readSettings } from '../src/settings.js';
import { embedderContract } from './embedder.contract.js';
import { FakeEmbedder } from './support/fake-embedder.js';
import { ModelHub } from './support/model-hub.js';
import { temporaryFolder } from './support/temporary-folder.js';

const bundled = readSettings({}).embeddingModel;
const weights = 'onnx/model_quantized.onnx';
const load = (model: string) => loadEmbedder({ model, cacheDir: '/nowhere' });

describe('the fake embedder', () => {
  embedderContract(async () => new FakeEmbedder());

  test('records what it was asked', async () => {
    const embedder = new FakeEmbedder();
    await embedder.embed(['a', 'b'], 'query');
    expect(embedder.calls).toEqual([{ texts: ['a', 'b'], kind: 'query' }]);
  });
});

describe('the bundled model', () => {
  const model = load(bundled);
  embedderContract(() => model);

  test('is known by its name, its dimensions and a fingerprint', async () => {
    const config = JSON.parse(await readFile(path.join(bundled, 'config.json'), 'utf8'));
    const { identity, maxTokens } = await model;
    expect(identity).toEqual({
      name: path.basename(bundled),
      dimensions: config.hidden_size,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(maxTokens).toBe(config.max_position_embeddings);
  });

  test('gives the vectors of the pipeline of the library', async () => {
    const texts = ['The budget for research.', 'Who wrote about the canal, and when was it?', 'x'];
    const ours = await (await model).embed(texts, 'passage');
    // Loading has pointed the library at the root folder.
    const extract = await pipeline('feature-extraction', path.relative('/', bundled));
    for (const [i, text] of texts.entries()) {
      const { data } = await extract(text, { pooling: 'mean', normalize: true });
      const theirs = data as Float32Array;
      expect(ours[i]!.reduce((sum, value, k) => sum + value * theirs[k]!, 0)).toBeGreaterThan(
        0.9999,
      );
    }
  });

  test('is a table: a text has the vectors of its tokens, one behind the other', async () => {
    const table = (await model).table!;
    const vectors = (text: string) => table.vectorsOf(table.tokensOf(text));
    const { rows, dimensions } = await vectors('Alders by the water.');
    const parts = [await vectors('alders'), await vectors('by the water.')];
    expect(dimensions).toBe((await model).identity.dimensions);
    expect([...rows]).toEqual(parts.flatMap((part) => [...part.rows]));
  });

  test('knows rarer words by the words that they are made of', async () => {
    const { table } = await model;
    for (const word of ['blackouts', 'filth', 'mending'])
      expect(table!.tokensOf(word)).toHaveLength(1);
    const [filth, dirt, ministry] = await (await model).embed(
      ['filth', 'dirt', 'ministry'],
      'query',
    );
    const cosine = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, x, i) => sum + x * b[i]!, 0);
    expect(cosine(filth!, dirt!)).toBeGreaterThan(cosine(filth!, ministry!) + 0.2);
  });

  test('gives no vectors for no tokens', async () => {
    expect((await (await model).table!.vectorsOf([])).rows).toHaveLength(0);
  });

  test('leaves the event loop to others while it embeds', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await (await model).embed(new Array(300).fill('water and words '.repeat(60)), 'passage');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

test('a model whose tokens have other vectors in another text is no table', () => {
  const none = { rows: new Float32Array(), dimensions: 2 };
  const network = { encode: () => [], isSpecial: () => false, run: async () => none };
  const identity = { name: 'reader', dimensions: 2, fingerprint: 'f' };
  const unstated = { modelType: 'bert', tokenizerMaxLength: undefined, maxPositions: undefined };
  const profile = modelProfile('reader', unstated);
  expect(new LocalEmbedder(identity, profile, network, false).table).toBeUndefined();
  expect(new LocalEmbedder(identity, profile, network, true).table).toBeDefined();
});

describe('a model folder', () => {
  test('that is not there is an error that says where it was looked for', async () => {
    await expect(load('./no/such/model')).rejects.toThrow(
      `There is no model folder ${path.resolve('no/such/model')}; set EMBEDDING_MODEL`,
    );
  });

  test.each(['config.json', 'tokenizer.json', weights])(
    'without %s is an error that names it',
    async (file) => {
      const folder = await copyOfBundled();
      await rm(path.join(folder, file));
      await expect(load(folder)).rejects.toThrow(file);
      await expect(load(folder)).rejects.toThrow(folder);
    },
  );

  test('with weights that break off is an error that says to get them again', async () => {
    const folder = await copyOfBundled();
    await truncate(path.join(folder, weights), 100_000);
    await expect(load(folder)).rejects.toThrow(
      `${path.join(folder, weights)} breaks off or is no ONNX model (100000 bytes); delete it`,
    );
  });

  test('with a pointer of Git LFS in place of the weights is an error that says so', async () => {
    const folder = await copyOfBundled();
    await writeFile(
      path.join(folder, weights),
      'version https://git-lfs.github.com/spec/v1\noid x',
    );
    await expect(load(folder)).rejects.toThrow('is only a pointer of Git LFS');
  });

  test('with a broken JSON file is an error that names it', async () => {
    const folder = await copyOfBundled();
    await truncate(path.join(folder, 'tokenizer.json'), 1000);
    await expect(load(folder)).rejects.toThrow(
      `${path.join(folder, 'tokenizer.json')} is not JSON`,
    );
  });

  test('whose model answers with something else than token vectors is an error', async () => {
    const folder = await copyOfBundled();
    const file = path.join(folder, weights);
    const bytes = await readFile(file);
    // Of the same length, so that the file stays whole.
    const renamed = bytes.toString('latin1').replaceAll('last_hidden_state', 'logits_of_a_class');
    await writeFile(file, renamed, 'latin1');
    await expect(load(folder)).rejects.toThrow(
      `The model in ${folder} answers with logits_of_a_class instead of last_hidden_state`,
    );
  });

  test('has another fingerprint if a byte of the tokenizer differs', async () => {
    const folder = path.join(await temporaryFolder(), path.basename(bundled));
    await cp(bundled, folder, { recursive: true });
    const before = (await load(folder)).identity;
    expect(before).toEqual((await load(bundled)).identity);
    await writeFile(
      path.join(folder, 'tokenizer_config.json'),
      '{"tokenizer_class":"BertTokenizer"}',
    );
    expect((await load(folder)).identity.fingerprint).not.toBe(before.fingerprint);
  });
});

describe('a model on the hub', () => {
  const hub = new ModelHub({ 'owner/small-model': bundled });
  let unreachable: string;
  beforeAll(async () => {
    const closed = new ModelHub({});
    await closed.start();
    unreachable = closed.url;
    await closed.stop();
    await hub.start();
  });
  afterAll(() => hub.stop());

  const fromHub = (cacheDir: string, model = 'owner/small-model', hubUrl = hub.url) => ({
    model,
    cacheDir,
    hubUrl,
  });

  test('is downloaded once, with progress, and then needs no network', async () => {
    const settings = fromHub(await temporaryFolder());
    const seen = new Map<string, string>();
    const embedder = await loadEmbedder(settings, ({ file, loaded, total }) => {
      seen.set(file, `${loaded} of ${total}`);
    });
    expect(embedder.identity.name).toBe('owner/small-model');
    expect([...seen.keys()]).toEqual([
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      weights,
    ]);
    const { length } = await readFile(path.join(bundled, weights));
    expect(seen.get(weights)).toBe(`${length} of ${length}`);

    const asked = hub.requests.length;
    const again = await loadEmbedder({ ...settings, hubUrl: unreachable });
    expect(again.identity).toEqual(embedder.identity);
    expect(hub.requests).toHaveLength(asked);
  });

  test('whose download breaks off leaves no damaged file, and the next run goes on', async () => {
    const settings = fromHub(await temporaryFolder());
    hub.breakOff = weights;
    await expect(loadEmbedder(settings)).rejects.toThrow(
      /The download of .*model_quantized\.onnx broke off after \d+ of \d+ bytes .*; run it again/,
    );
    const folder = path.join(settings.cacheDir, settings.model);
    expect(await readdir(path.join(folder, 'onnx'))).toEqual([]);

    const asked = hub.requests.length;
    await expect(loadEmbedder(settings)).resolves.toBeDefined();
    expect(hub.requests.slice(asked)).toEqual([weights]);
  });

  test('that does not exist is an error that names model and hub', async () => {
    await expect(loadEmbedder(fromHub(await temporaryFolder(), 'owner/none'))).rejects.toThrow(
      `${hub.url} has no public file config.json of a model owner/none`,
    );
  });

  test('without a connection is an error that says what to do', async () => {
    const offline = fromHub(await temporaryFolder(), 'owner/small-model', unreachable);
    await expect(loadEmbedder(offline)).rejects.toThrow(
      /http:\/\/127\.0\.0\.1:\d+ cannot be reached .*; connect to the internet, or leave EMBEDDING_MODEL/,
    );
  });

  test('is taken from the weights that are not quantized if there are no others', async () => {
    const folder = await copyOfBundled();
    await cp(path.join(folder, weights), path.join(folder, 'onnx/model.onnx'));
    await rm(path.join(folder, weights));
    const plainHub = new ModelHub({ 'owner/plain': folder });
    await plainHub.start();
    try {
      const settings = fromHub(await temporaryFolder(), 'owner/plain', plainHub.url);
      await expect(loadEmbedder(settings)).resolves.toBeDefined();
      expect(plainHub.requests.slice(-2)).toEqual([weights, 'onnx/model.onnx']);
    } finally {
      await plainHub.stop();
    }
  });
});

describe('the profile of a model', () => {
  const limits = { modelType: 'bert', tokenizerMaxLength: 512, maxPositions: 512 };

  test.each([
    ['Xenova/all-MiniLM-L6-v2', 'mean', '', '', 256],
    [
      'Xenova/bge-small-en-v1.5',
      'cls',
      'Represent this sentence for searching relevant passages: ',
      '',
      512,
    ],
    ['Xenova/e5-small-v2', 'mean', 'query: ', 'passage: ', 512],
    ['Xenova/multilingual-e5-base', 'mean', 'query: ', 'passage: ', 512],
    ['Xenova/gte-small', 'mean', '', '', 512],
    ['nomic-ai/nomic-embed-text-v1.5', 'mean', 'search_query: ', 'search_document: ', 512],
    ['backissue-static-512', 'mean', '', '', 512],
  ])(
    'of %s is the one that it was trained with',
    (name, pooling, queryPrefix, passagePrefix, maxTokens) => {
      expect(modelProfile(name, limits)).toEqual({
        pooling,
        queryPrefix,
        passagePrefix,
        maxTokens,
      });
    },
  );

  test('has the length of the positions where the tokenizer states an absurd one', () => {
    const absurd = { ...limits, tokenizerMaxLength: 1e30 };
    expect(modelProfile('x/y', absurd).maxTokens).toBe(512);
    expect(
      modelProfile('x/y', { ...absurd, modelType: 'xlm-roberta', maxPositions: 514 }).maxTokens,
    ).toBe(512);
  });
});

async function copyOfBundled(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(bundled, folder, { recursive: true });
  return folder;
}
