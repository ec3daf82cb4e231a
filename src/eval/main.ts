#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCrossEncoder, openEmbedder, openReaders } from '../open-models.js';
import { loadDotenv, packageRoot, readSettings } from '../settings.js';
import { log, runMain, withProgress } from '../terminal.js';
import { calibrate } from './calibration.js';
import { readCollection } from './collection.js';
import { evaluate } from './evaluate.js';
import { type AskedHalf, askLabelled, type LabelledSet, reportOf, withIndex } from './labelled.js';
import type { Half } from './labelled-questions.js';
import { loadLibraryPipeline } from './library-pipeline.js';
import type { Outcome } from './outcome.js';
import { measureSpeed } from './speed.js';
import { writeSummaries } from './summaries.js';
import { calibrationTable, collectionTable, labelledTable, speedTable } from './tables.js';
import { thresholdCurve } from './threshold-curve.js';
import { unrelatedQuestions } from './unrelated.js';

const usage = `Usage: npm run eval -- [options]
Without --collection: asks the labelled questions of tests/evaluation and says how they fare by kind.
With it: searches a collection in BEIR's layout (corpus.jsonl, queries.jsonl, qrels/test.tsv) as
Backissue searches: by words alone, by meaning alone, and by both.
  --collection DIR   the collection
  --fit              fit the regressions that judge an answer anew, on the development halves
  --plot FILE        draw the quality of the answers against the threshold of abstention, as SVG
  --speed            measure how long a collection takes instead of how well it is searched
  --questions FILE   labelled questions of your own, over the documents in --seeds
  --seeds DIR        the documents that the questions are about
  --summaries FILE   instead write the digests of the issues, by several methods, into a Markdown file
  --model MODEL      the embedding model (default: EMBEDDING_MODEL or the bundled one)
  --json             print the figures as JSON on standard output
  --help             print this`;

const options = {
  collection: { type: 'string' },
  fit: { type: 'boolean', default: false },
  plot: { type: 'string' },
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
  const chosen = { ...settings, embeddingModel };
  const print = <T>(figures: T, table: (figures: T) => string): void => {
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
  };
  if (values.summaries) {
    const file = resolve(values.summaries);
    const seedsDir = values.seeds ? resolve(values.seeds) : join(packageRoot, 'seeds');
    return withIndex(seedsDir, await openReaders(chosen), (searcher) =>
      writeSummaries(file, searcher),
    );
  }
  if (!values.collection) {
    const readers = await openReaders(chosen);
    const asked: AskedHalf[] = [];
    const sets = labelledSets(values.questions, values.seeds);
    for (const set of sets) {
      const unrelated = await unrelatedQuestions(
        everyday,
        sets.filter((other) => other !== set),
      );
      const names = values.fit || values.plot ? ['hybrid'] : undefined;
      asked.push(...(await askLabelled(set, unrelated, readers, names)));
    }
    if (values.plot) await writePlot(values.plot, asked);
    else if (values.fit)
      print(
        calibrate(outcomesOf(asked, 'development'), unrelatedOf(asked, 'development')),
        calibrationTable,
      );
    else for (const half of asked) print(reportOf(half), labelledTable);
    return;
  }
  const collection = await readCollection(resolve(values.collection));
  if (values.speed) {
    const source = { ...settings, model: embeddingModel, cacheDir: settings.modelCacheDir };
    const loadLibrary = () => loadLibraryPipeline(source);
    const load = () => openEmbedder(chosen);
    const loadReader = () => openCrossEncoder(chosen);
    return print(await measureSpeed(collection, load, loadReader, loadLibrary), speedTable);
  }
  const readers = await openReaders(chosen);
  const report = await withProgress('Embedding passages', (update) =>
    evaluate(collection, readers, update),
  );
  print(report, collectionTable);
}

const outcomesOf = (asked: readonly AskedHalf[], half: Half): Outcome[] =>
  asked.filter((other) => other.half === half).flatMap(({ outcomes }) => outcomes.hybrid!);

const unrelatedOf = (asked: readonly AskedHalf[], half: Half): Outcome[] =>
  asked.filter((other) => other.half === half).flatMap(({ unrelated }) => unrelated);

/** The plotting library is for whoever develops, and loaded only here. */
async function writePlot(file: string, asked: readonly AskedHalf[]): Promise<void> {
  const { curvesSvg } = await import('./plot.js');
  const curves = (['development', 'test'] as const).map((half) => ({
    set: `${half} half`,
    points: thresholdCurve(outcomesOf(asked, half)),
  }));
  await writeFile(file, curvesSvg(curves));
  log(`Written: ${file}`);
}

const inTests = (...path: string[]) => join(packageRoot, 'tests', 'evaluation', ...path);

const everyday = {
  development: inTests('everyday', 'development.txt'),
  test: inTests('everyday', 'test.txt'),
};

function labelledSets(questions: string | undefined, seeds: string | undefined): LabelledSet[] {
  const set = (name: string, seedsDir: string, files: readonly string[]): LabelledSet => ({
    name,
    seedsDir,
    questionsFiles: files.map((file) => inTests(name, file)),
  });
  if (questions && seeds)
    return [{ name: questions, seedsDir: resolve(seeds), questionsFiles: [resolve(questions)] }];
  if (questions || seeds) throw new Error(`--questions and --seeds go together.\n${usage}`);
  return [
    set('seeds', join(packageRoot, 'seeds'), [
      'questions.jsonl',
      'more-questions.jsonl',
      'casual-questions.jsonl',
      'further-questions.jsonl',
    ]),
    set('harbour', inTests('harbour', 'seeds'), [
      'questions.jsonl',
      'more-questions.jsonl',
      'further-questions.jsonl',
    ]),
    set('gazette', inTests('gazette', 'seeds'), ['questions.jsonl', 'further-questions.jsonl']),
    set('commons', inTests('commons', 'seeds'), ['questions.jsonl']),
  ];
}

await runMain(main);
