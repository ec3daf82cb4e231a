#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { openReaders } from '../open-models.js';
import { type Answer, answer } from '../retrieval/answer.js';
import { type FilterWords, readFilters } from '../retrieval/filters.js';
import { loadDotenv, readSettings } from '../settings.js';
import { log, printJson, runMain } from '../terminal.js';
import { answerJson, readBatch } from './answer-json.js';
import { openSearcher } from './index/open-searcher.js';
import { phrasesFor } from './phrases/index.js';
import { answerReply } from './replies/answer-reply.js';
import { renderReply } from './terminal/render.js';
import { screen } from './terminal/screen.js';

const usage = `Usage: npm run ask -- [options] "question"
Answers with excerpts from the issues.
  --issue ISSUE        only this issue, e.g. "June 2025"
  --publication NAME   only this publication
  --since DATE         only issues from this date on, e.g. 2025-05
  --until DATE         only issues up to this date
  --limit N            how many excerpts at the most (default: 5)
  --json               print the answer as JSON
  --batch FILE         answer every line {"id","question"} of the file ("-": standard input), as JSON lines
  --seeds DIR          where the issues are (default: SEEDS_DIR or seeds)
  --data DIR           where the index is kept (default: DATA_DIR or data)
  --help               print this`;

const options = {
  issue: { type: 'string' },
  publication: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  limit: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  batch: { type: 'string' },
  seeds: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return log(usage);
  const limit = readLimit(values.limit);
  const question = positionals.join(' ').trim();
  if (question === '' && values.batch === undefined)
    throw new Error(`There is no question.\n${usage}`);
  const batch =
    values.batch === undefined ? [] : readBatch(await readInput(values.batch), values.batch);
  loadDotenv();
  const settings = readSettings(process.env);
  const folders = {
    ...(values.seeds ? { seedsDir: resolve(values.seeds) } : {}),
    ...(values.data ? { dataDir: resolve(values.data) } : {}),
  };
  const searcher = await openSearcher({ ...settings, ...folders }, await openReaders(settings));
  const { issues } = searcher.library;
  const filters = readFilters(values, issues);
  const ask = async (text: string): Promise<[Answer, number]> => {
    const started = performance.now();
    const answered = await answer(searcher, { text, filters, limit, now: new Date() });
    return [answered, performance.now() - started];
  };
  for (const entry of batch) printJson(answerJson(entry, ...(await ask(entry.question))));
  if (values.batch !== undefined) return;
  if (values.json) return printJson(answerJson({ question }, ...(await ask(question))));
  const [answered] = await ask(question);
  const asked = {
    options: { ...narrowing(values), question },
    turn: answered.turn,
    at: Date.now(),
  };
  const reply = answerReply({ asked, answer: answered, issues, say: phrasesFor('en') });
  process.stdout.write(renderReply(reply, screen()));
}

/** Those options that /ask has too. */
const narrowing = ({ issue, publication, since, until }: FilterWords): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ issue, publication, since, until }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );

function readLimit(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new Error(`--limit is "${text}"; expected a whole number from 1 to 99.`);
}

async function readInput(file: string): Promise<string> {
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(
      `The batch file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      { cause },
    );
  }
}

await runMain(main);
