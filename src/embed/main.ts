#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbedder } from '../open-models.js';
import { loadDotenv, readSettings } from '../settings.js';
import { log, oneLine, printJson, runMain, withProgress } from '../terminal.js';
import { type JobReport, runJob } from './job.js';

const usage = `Usage: npm run embed -- [options]
Embeds the issues in the seeds folder; what has not changed is kept.
  --seeds DIR   where the issues are (default: SEEDS_DIR or seeds)
  --data DIR    where the index is kept (default: DATA_DIR or data)
  --force       embed everything anew
  --json        print the report as JSON on standard output
  --help        print this`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      data: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return log(usage);
  loadDotenv();
  const settings = readSettings(process.env);
  const embedder = await openEmbedder(settings);
  const report = await withProgress('Embedding passages', (update) =>
    runJob({
      seedsDir: values.seeds ? resolve(values.seeds) : settings.seedsDir,
      dataDir: values.data ? resolve(values.data) : settings.dataDir,
      embedder,
      force: values.force,
      onProgress(done, total) {
        update(done, total);
        // The bot that started this job shows how far it is.
        process.send?.({ done, total });
      },
    }),
  );
  for (const { source, message } of report.problems) log(oneLine(`${source}: ${message}`));
  if (values.json) printJson(report);
  else log(summary(report));
  if (report.problems.some(({ fatal }) => fatal)) process.exitCode = 1;
}

const summary = (report: JobReport): string =>
  `The index holds ${report.passages} passages of ${report.issues} issues in ${report.documents} documents: ` +
  `${report.embedded} embedded, ${report.reused} kept, ${report.removed} removed, in ${report.seconds} s.`;

/** The bot that started this job says what went wrong in its own place. */
const tellStarter = (sentence: string): void => {
  if (process.send) process.send({ error: sentence });
  else log(sentence);
};

await runMain(main, tellStarter);
