import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCollection } from '../src/eval/collection.js';
import { evaluate, rankDocuments } from '../src/eval/evaluate.js';
import { ndcg, recall, reciprocalRank } from '../src/eval/metrics.js';
import { cutDocuments } from '../src/eval/passages.js';
import { fakeCrossEncoder } from './support/fake-cross-encoder.js';
import { FakeEmbedder } from './support/fake-embedder.js';
import { temporaryFolder } from './support/temporary-folder.js';

const corpus = [
  { _id: 'ice', title: 'Glaciers', text: 'The glacier lost ice in the warm summer.' },
  { _id: 'tea', title: '', text: 'Tea grows on the hills of the south.' },
  { _id: 'sea', title: '', text: 'The ship measured the salt of the sea.' },
];
const queries = [
  { _id: 'q1', text: 'glacier ice' },
  { _id: 'q2', text: 'salt of tea' },
  { _id: 'unjudged', text: 'ship' },
];
const judged = [
  'query-id\tcorpus-id\tscore',
  'q1\tice\t1',
  'q2\tsea\t2',
  'q2\ttea\t1',
  'q2\tice\t0',
];

async function writeCollection(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'tiny');
  await mkdir(path.join(folder, 'qrels'), { recursive: true });
  const lines = (rows: readonly unknown[]) =>
    rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await writeFile(path.join(folder, 'corpus.jsonl'), lines(corpus));
  await writeFile(path.join(folder, 'queries.jsonl'), lines(queries));
  await writeFile(path.join(folder, 'qrels', 'test.tsv'), `${judged.join('\n')}\n`);
  return folder;
}

describe('the metrics', () => {
  const grades = new Map([
    ['a', 2],
    ['b', 1],
  ]);

  test('nDCG discounts by rank and divides by the best order', () => {
    // (1 / log2(2) + 2 / log2(4)) / (2 / log2(2) + 1 / log2(3))
    expect(ndcg(['b', 'x', 'a'], grades, 10)).toBeCloseTo(2 / (2 + 0.63093), 4);
    expect(ndcg(['a', 'b', 'x'], grades, 10)).toBeCloseTo(1, 12);
    expect(ndcg(['x', 'y', 'a'], grades, 2)).toBe(0);
  });

  test('recall is the share of the relevant documents that are found', () => {
    expect(recall(['b', 'x', 'a'], grades, 2)).toBe(0.5);
    expect(recall(['b', 'x', 'a'], grades, 10)).toBe(1);
  });

  test('the reciprocal rank is that of the first relevant document', () => {
    expect(reciprocalRank(['x', 'b', 'a'], grades)).toBe(0.5);
    expect(reciprocalRank(['x'], grades)).toBe(0);
  });
});

describe('a collection', () => {
  test('is read with its graded judgements; questions without any are left out', async () => {
    const collection = await readCollection(await writeCollection());
    expect(collection.name).toBe('tiny');
    expect(collection.documents).toHaveLength(3);
    expect(collection.queries.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect([...collection.queries[1]!.grades]).toEqual([
      ['sea', 2],
      ['tea', 1],
    ]);
  });

  test('that is not there is an error which names the file and the layout', async () => {
    await expect(readCollection('/nowhere')).rejects.toThrow(/corpus\.jsonl.*qrels\/test\.tsv/);
  });

  test('is searched by each system, with figures for all of them', async () => {
    const { systems } = await evaluate(await readCollection(await writeCollection()), {
      embedder: new FakeEmbedder(),
      crossEncoder: fakeCrossEncoder,
    });
    // q1 is found first. For q2 both relevant documents have one word of the question.
    for (const name of ['lexical', 'dense', 'hybrid'] as const) {
      expect(systems[name].recall10).toBe(1);
      expect(systems[name].recall100).toBe(1);
      expect(systems[name].mrr).toBe(1);
      expect(systems[name].ndcg10).toBeGreaterThan(0.9);
    }
  });
});

describe('long documents', () => {
  test('are cut into as few parts as the model sees whole, and lose no word', () => {
    const text = Array.from({ length: 50 }, (_, i) => `word${i}`).join(' ');
    const embedder = new FakeEmbedder(undefined, 20);
    const passages = cutDocuments([{ id: 'long', title: 'A title', text }], embedder);
    expect(passages.map((passage) => passage.text).join(' ')).toBe(text);
    expect(passages).toHaveLength(4);
  });

  test('are as good as their best passage', () => {
    expect(rankDocuments([0.1, 0.5, 0.9, 0.2], [0, 1, 0, 2])).toEqual([0, 1, 2]);
  });
});
