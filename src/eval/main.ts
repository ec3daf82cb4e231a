#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbedder } from '../open-embedder.js';
import { loadDotenv, packageRoot, readSettings } from '../settings.js';
import { log, runMain, withProgress } from '../terminal.js';
import { readCollection } from './collection.js';
import { evaluate } from './evaluate.js';
import { evaluateLabelled, type LabelledSet, withIndex } from './labelled.js';
import { loadLibraryPipeline } from './library-pipeline.js';
import { measureSpeed } from './speed.js';
import { writeSummaries } from './summaries.js';
import { collectionTable, labelledTable, speedTable } from './tables.js';

const usage = `Usage: npm run eval -- [options]
Without --collection: asks the labelled questions of tests/evaluation and says how they fare by kind.
With it: searches a collection in BEIR's layout (corpus.jsonl, queries.jsonl, qrels/test.tsv) as
Backissue searches: by words alone, by meaning alone, and by both.
  --collection DIR   the collection
  --speed            measure how long a collection takes instead of how well it is searched
  --questions FILE   labelled questions of your own, over the documents in --seeds
  --seeds DIR        the documents that the questions are about
  --summaries FILE   instead write the digests of the issues, by several methods, into a Markdown file
  --model MODEL      the embedding model (default: EMBEDDING_MODEL or the bundled one)
  --json             print the figures as JSON on standard output
  --help             print this`;

const options = {
  collection: { type: 'string' },
  speed: { type: 'boolean', default: false },
  questions: { type: 'string' },
  seeds: { type: 'string' },
  summaries: { type: 'string' },
  model: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return log(usage);
  loadDotenv();
  const settings = readSettings(process.env);
  const embeddingModel = values.model ?? settings.embeddingModel;
  const load = () => openEmbedder({ ...settings, embeddingModel });
  const print = <T>(figures: T, table: (figures: T) => string): void => {
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
  };
  if (values.summaries) {
    const file = resolve(values.summaries);
    const seedsDir = values.seeds ? resolve(values.seeds) : join(packageRoot, 'seeds');
    return withIndex(seedsDir, await load(), (searcher) => writeSummaries(file, searcher));
  }
  if (!values.collection) {
    const embedder = await load();
    for (const set of labelledSets(values.questions, values.seeds))
      for (const report of await evaluateLabelled(set, embedder)) print(report, labelledTable);
    return;
  }
  const collection = await readCollection(resolve(values.collection));
  if (values.speed) {
    const source = { ...settings, model: embeddingModel, cacheDir: settings.modelCacheDir };
    const loadLibrary = () => loadLibraryPipeline(source);
    return print(await measureSpeed(collection, load, loadLibrary), speedTable);
  }
  const embedder = await load();
  const report = await withProgress('Embedding passages', (update) =>
    evaluate(collection, embedder, update),
  );
  print(report, collectionTable);
}

function labelledSets(questions: string | undefined, seeds: string | undefined): LabelledSet[] {
  const inTests = (...path: string[]) => join(packageRoot, 'tests', 'evaluation', ...path);
  const questionsIn = (set: string) =>
    ['questions.jsonl', 'more-questions.jsonl'].map((file) => inTests(set, file));
  if (questions && seeds)
    return [{ name: questions, seedsDir: resolve(seeds), questionsFiles: [resolve(questions)] }];
  if (questions || seeds) throw new Error(`--questions and --seeds go together.\n${usage}`);
  return [
    {
      name: 'seeds',
      seedsDir: join(packageRoot, 'seeds'),
      questionsFiles: questionsIn('seeds'),
    },
    {
      name: 'harbour',
      seedsDir: inTests('harbour', 'seeds'),
      questionsFiles: questionsIn('harbour'),
    },
  ];
}

await runMain(main);
