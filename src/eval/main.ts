#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../embedder.js';
import { loadDotenv, readSettings } from '../settings.js';
import { log, runMain, showProgress } from '../terminal.js';
import { readCollection } from './collection.js';
import { evaluate, type Report } from './evaluate.js';
import { measureSpeed, type Speed } from './speed.js';
import { systemNames } from './systems.js';

const usage = `Usage: npm run eval -- --collection DIR [options]
Searches a collection in BEIR's layout (corpus.jsonl, queries.jsonl, qrels/test.tsv) as Backissue
searches: by words alone, by meaning alone, and by both.
  --collection DIR   the collection
  --model DIR        the embedding model (default: EMBEDDING_MODEL or the bundled one)
  --speed            measure how long it takes instead of how well it finds
  --json             print the figures as JSON on standard output
  --help             print this`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      collection: { type: 'string' },
      model: { type: 'string' },
      speed: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return log(usage);
  if (!values.collection) throw new Error(`Say which collection to search.\n${usage}`);
  loadDotenv();
  const settings = readSettings(process.env);
  const collection = await readCollection(resolve(values.collection));
  const load = () =>
    loadEmbedder({
      model: values.model ?? settings.embeddingModel,
      cacheDir: settings.modelCacheDir,
      hubUrl: settings.hubUrl,
    });
  if (values.speed) return print(values.json, await measureSpeed(collection, load), times);
  const progress = showProgress('Embedding passages');
  const report = await evaluate(collection, await load(), progress.update).finally(progress.stop);
  print(values.json, report, table);
}

function print<Result>(json: boolean, result: Result, lines: (result: Result) => string): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : lines(result));
}

function table({ collection, systems }: Report): string {
  const headings = ['nDCG@10', 'recall@10', 'recall@100', 'MRR'];
  const rows = systemNames.map((name) => {
    const { ndcg10, recall10, recall100, mrr } = systems[name];
    return [name, ...[ndcg10, recall10, recall100, mrr].map((value) => value.toFixed(4))];
  });
  const lines = [[collection, ...headings], ...rows];
  return lines.map((line) => `${line.map((cell) => cell.padEnd(12)).join('')}\n`).join('');
}

const times = ({ load, question, search, passages, passagesPerSecond }: Speed): string =>
  `Loading the model: ${load.toFixed(0)} ms\n` +
  `A question's vector: ${question.toFixed(2)} ms at the median\n` +
  `The rest of its search, over ${passages} passages: ${search.toFixed(2)} ms at the median\n` +
  `Passages: ${passagesPerSecond.toFixed(0)} a second\n`;

await runMain(main);
