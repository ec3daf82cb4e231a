import type { Settings } from '../settings.js';
import { readManifest } from '../store.js';
import { IndexedBot } from './index/indexed-bot.js';
import { runJobProcess } from './index/job-process.js';
import { recordedJob } from './index/recorded-job.js';
import { watchIndex } from './index/watch-index.js';
import { openRecords } from './records/lmdb.js';
import { retentionFor } from './records/retention.js';
import { keepSwept } from './records/sweeping.js';

type Warn = (sentence: string) => void;

/** Embeds what is new. If that fails and there is an index from before, the bot answers from that. */
export async function bringIndexUpToDate(settings: Settings, warn: Warn): Promise<void> {
  const { seedsDir, dataDir, discordToken } = settings;
  const records = await openRecords(dataDir, retentionFor(settings));
  try {
    const aloud = !discordToken || process.stderr.isTTY;
    const job = () => runJobProcess({ seedsDir, dataDir, aloud });
    const { problems } = await recordedJob(records, job);
    if (!aloud) for (const { source, message } of problems) warn(`${source}: ${message}`);
  } catch (error) {
    if (!(await readManifest(dataDir).catch(() => null))) throw error;
    warn(`${(error as Error).message} The index from before stays in force.`);
  } finally {
    await records.close();
  }
}

/** The bot over the index in force, in whose place a newer one comes within seconds. */
export async function openBot(settings: Settings, warn: Warn) {
  const records = await openRecords(settings.dataDir, retentionFor(settings));
  const bot = await IndexedBot.open(settings, records);
  const watching = watchIndex(() => bot.refresh(), { everyMs: 5000, signal: bot.closed, warn });
  const sweeping = keepSwept(records, bot.closed, warn);
  const close = async (): Promise<void> => {
    bot.close();
    await Promise.all([watching, sweeping]);
    await records.close();
  };
  return { bot, close };
}
