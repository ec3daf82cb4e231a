#!/usr/bin/env node
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openReaders } from '../open-models.js';
import { readSettings } from '../settings.js';
import { log, printJson, runMain, withProgress } from '../terminal.js';
import { Figures } from './figures.js';
import { Lane } from './lane.js';
import { Random } from './random.js';

const usage = `Usage: npm run torture -- [options]
Kills the embedding job again and again while a reader asks the index that it writes, and checks that
the index is always the old or the new one, whole, and that the next run repairs what a kill left.
Ctrl-C ends it early, with the figures so far.
  --kills N   how many kills (default: 100)
  --seed N    of the random moments (default: of the clock)
  --lanes N   how many jobs at a time (default: 2)
  --json      print the figures as JSON on standard output
  --help      print this`;

const options = {
  kills: { type: 'string', default: '100' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  lanes: { type: 'string', default: '2' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return log(usage);
  const kills = readCount('kills', values.kills);
  const lanes = readCount('lanes', values.lanes);
  const seed = readCount('seed', values.seed);
  const started = performance.now();
  const readers = await openReaders(readSettings({}));
  const folder = await mkdtemp(join(tmpdir(), 'backissue-torture-'));
  const figures = new Figures();
  log(`Seed ${seed}.`);
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  await withProgress('Killing jobs', async (update) => {
    const goOn = () => {
      update(figures.kills, kills);
      return !stopped && figures.kills < kills && figures.losses.length === 0;
    };
    const laneOf = (_: unknown, n: number) =>
      new Lane({
        folder: join(folder, `lane-${n}`),
        readers,
        random: new Random(seed + n),
        figures,
        goOn,
      });
    await Promise.all(Array.from({ length: lanes }, laneOf).map((lane) => lane.run()));
  });
  const seconds = (performance.now() - started) / 1000;
  for (const loss of figures.losses) log(loss);
  if (figures.losses.length > 0) process.exitCode = 1;
  else await rm(folder, { recursive: true, force: true });
  if (values.json) printJson({ ...figures, seconds, seed });
  else log(figures.line(seconds, seed));
}

function readCount(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}"; expected a whole number.`);
}

await runMain(main);
