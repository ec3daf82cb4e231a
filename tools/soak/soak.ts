import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { en } from '../../src/bot/phrases/en.js';
import { DiscordDouble } from '../../tests/support/discord/double.js';
import { Program } from '../../tests/support/discord/program.js';
import { freePort } from '../../tests/support/free-port.js';
import { Crowd } from './crowd.js';
import { floors, type Point, slope, type Tally, tally } from './figures.js';

export interface SoakPlan {
  readonly seedsDir: string;
  readonly questions: readonly string[];
  readonly minutes: number;
  /** Questions a second. */
  readonly rate: number;
  readonly people: number;
  /** How many ask in the same moment, at the beginning. */
  readonly burst: number;
  readonly onStep?: (done: string) => void;
}

export interface SoakFigures {
  readonly burst: Tally;
  readonly steady: Tally;
  readonly reindexes: number;
  /** Of the bot's JavaScript objects and buffers, garbage apart. */
  readonly inUse: Growth;
  /**
   * Of the bot's process as the system sees it: also what the allocator and the heap keep for later, and
   * the mapped file of the records, to which every question is added.
   */
  readonly resident: Growth;
}

/** Memory after the first fifth of the time. */
export interface Growth {
  readonly meanMb: number;
  readonly slopeMbPerHour: number;
}

/** What is not answered by then never will be. */
const PATIENCE_MS = 90_000;
const MEMORY_INTERVAL_MS = 2000;

/**
 * Asks the built bot, in a process of its own, over a Discord of this process, while an administrator
 * lets it re-index changed issues one time after the other.
 */
export async function soak(plan: SoakPlan): Promise<SoakFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backissue-soak-'));
  const discord = await DiscordDouble.start('soak.token', 60_000);
  const seedsDir = path.join(folder, 'seeds');
  await cp(plan.seedsDir, seedsDir, { recursive: true });
  const port = await freePort();
  const bot = new Program('bot/main.js', {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: '',
    SEEDS_DIR: seedsDir,
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'warn',
    METRICS_PORT: String(port),
  });
  const died = bot.exited.then((status) => {
    throw new Error(`The bot ended with status ${status}: ${bot.output.slice(-2000)}`);
  });
  try {
    await Promise.race([discord.ready(120_000), died]);
    return await Promise.race([measure(plan, { discord, seedsDir, port }), died]);
  } finally {
    died.catch(() => undefined);
    bot.signal('SIGTERM');
    await bot.exited.catch(() => undefined);
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Running {
  readonly discord: DiscordDouble;
  readonly seedsDir: string;
  readonly port: number;
}

async function measure(plan: SoakPlan, running: Running): Promise<SoakFigures> {
  const { onStep = () => undefined, minutes, rate } = plan;
  const crowd = new Crowd(running.discord, plan.people, plan.questions);
  for (let i = 0; i < plan.burst; i++) crowd.ask();
  const burst = tally(await crowd.results(PATIENCE_MS), isRefusal);
  onStep(`${burst.asked} at once: ${described(burst)}`);
  const ending = new AbortController();
  const reindexing = reindexAgain(running, ending.signal);
  const watching = watchMemory(running.port, ending.signal);
  await crowd.askFor(minutes * 60_000, rate);
  const steady = tally(await crowd.results(PATIENCE_MS), isRefusal);
  ending.abort();
  const memory = await watching;
  const grown = (mbOf: (reading: Reading) => number) =>
    growth(memory.map((reading) => [reading.hours, mbOf(reading)]));
  return {
    burst,
    steady,
    reindexes: await reindexing,
    inUse: grown(({ inUseMb }) => inUseMb),
    resident: grown(({ residentMb }) => residentMb),
  };
}

const WINDOWS = 12;

function growth(points: readonly Point[]): Growth {
  const lowest = floors(points.slice(Math.floor(points.length / 5)), WINDOWS);
  const meanMb = lowest.reduce((sum, [, mb]) => sum + mb, 0) / lowest.length;
  return { meanMb, slopeMbPerHour: slope(lowest) };
}

/** Adds an issue and takes it out again, so that there is always something to do. @returns how often */
async function reindexAgain({ discord, seedsDir }: Running, signal: AbortSignal): Promise<number> {
  const file = path.join(seedsDir, 'soak-2026-01.md');
  const isLast = ({ text }: { text: string }) => !PROGRESS.test(text);
  for (let done = 0; ; done++) {
    if (done % 2 === 0) await writeFile(file, ISSUE);
    else await rm(file);
    const exchange = discord.startSlash('reindex', {}, { permissions: 'administrator' });
    while (!signal.aborted && !exchange.edits.some(isLast)) await delay(100);
    if (signal.aborted) return done;
    discord.forget(exchange);
    await delay(1000, undefined, { signal }).catch(() => undefined);
  }
}

const PROGRESS = /^(?:Reading|Embedding)/;

interface Reading {
  /** Since the beginning. */
  readonly hours: number;
  readonly inUseMb: number;
  readonly residentMb: number;
}

async function watchMemory(port: number, signal: AbortSignal): Promise<Reading[]> {
  const readings: Reading[] = [];
  const started = performance.now();
  while (!signal.aborted) {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const mb = (name: string) =>
      Number(new RegExp(`^${name} (\\d+)`, 'm').exec(metrics)?.[1]) / 2 ** 20;
    readings.push({
      hours: (performance.now() - started) / 3_600_000,
      inUseMb: mb('nodejs_heap_size_used_bytes') + mb('nodejs_external_memory_bytes'),
      residentMb: mb('process_resident_memory_bytes'),
    });
    await delay(MEMORY_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  }
  return readings;
}

const isRefusal = (text: string): boolean =>
  text.startsWith(en.queue.full) || /^You ask faster/.test(text);

export function described({
  answered,
  refused,
  failed,
  unanswered,
  acknowledgedMs,
}: Tally): string {
  const { p50, p95, p99, max } = acknowledgedMs;
  return (
    `${answered} answered, ${refused} refused, ${failed} failed, ${unanswered} unanswered; ` +
    `acknowledged in ${p50} ms (p50), ${p95} (p95), ${p99} (p99), ${max} at the most`
  );
}

const ISSUE = `---
publication: The Soak Letter
date: 2026-01
---

# The tide clock

The tide clock on the old pier was repaired in January. Its keeper had waited eleven years for the part.

# The ferry

The ferry now leaves at half past six, and carries forty bicycles at the most.
`;
