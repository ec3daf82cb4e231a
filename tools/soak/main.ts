import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/settings.js';
import { log, runMain } from '../../src/terminal.js';
import { described, type Growth, soak } from './soak.js';

const usage = `Usage: npm run soak -- [options]
Asks the built bot for a long time, over a Discord on this machine, while it re-indexes again and again.
Ends with status 1 if a question had no answer or an error, if the 99th percentile of the
acknowledgements is above 1000 ms, or if the memory in use grows faster than it may.
  --minutes N   how long (default: 60)
  --rate N      questions a second (default: 20)
  --people N    how many ask in turn (default: 200)
  --slope N     how fast the memory in use may grow, in MB an hour (default: 100)
  --help        print this`;

const options = {
  minutes: { type: 'string', default: '60' },
  rate: { type: 'string', default: '20' },
  people: { type: 'string', default: '200' },
  slope: { type: 'string', default: '100' },
  help: { type: 'boolean', default: false },
} as const;

/** Discord waits 3 s. */
const ACKNOWLEDGED_MS = 1000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return log(usage);
  const [minutes, rate, people, most] = (['minutes', 'rate', 'people', 'slope'] as const).map(
    (name) => readNumber(name, values[name]),
  ) as [number, number, number, number];
  const { burst, steady, reindexes, inUse, resident } = await soak({
    seedsDir: path.join(packageRoot, 'seeds'),
    questions: await readQuestions(),
    minutes,
    rate,
    people,
    burst: people,
    onStep: log,
  });
  process.stdout.write(
    `${steady.asked} questions in ${minutes} min beside ${reindexes} re-indexings: ${described(steady)}; ` +
      `memory in use ${grown(inUse)}; resident ${grown(resident)}.\n`,
  );
  const lost = [burst, steady].some(({ unanswered, failed }) => unanswered + failed > 0);
  if (lost || steady.acknowledgedMs.p99 > ACKNOWLEDGED_MS || inUse.slopeMbPerHour > most)
    process.exitCode = 1;
}

const grown = ({ meanMb, slopeMbPerHour }: Growth): string =>
  `${meanMb.toFixed(0)} MB, slope ${slopeMbPerHour.toFixed(1)} MB an hour`;

async function readQuestions(): Promise<string[]> {
  const file = path.join(packageRoot, 'tests/evaluation/seeds/questions.jsonl');
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { question: string }).question);
}

function readNumber(name: string, text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new Error(`--${name} is "${text}"; expected a number above 0.`);
}

await runMain(main);
