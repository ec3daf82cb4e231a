#!/usr/bin/env node
import { once } from 'node:events';
import { loadDotenv, readSettings, type Settings } from '../settings.js';
import { readManifest } from '../store.js';
import { runMain, log as tell } from '../terminal.js';
import { actions } from './actions/index.js';
import { commands } from './commands/index.js';
import { startDiscord } from './discord/login.js';
import { IndexedBot } from './indexed-bot.js';
import { runJobProcess } from './job-process.js';
import type { Log } from './log/log.js';
import { openLog } from './log/open-log.js';
import { Queue } from './queue.js';
import { recordedJob } from './recorded-job.js';
import { openRecords } from './records/lmdb.js';
import type { Records } from './records/records.js';
import { chat } from './terminal/chat.js';
import { watchIndex } from './watch-index.js';

async function main(): Promise<void> {
  loadDotenv();
  const settings = readSettings(process.env);
  const { discordToken: token } = settings;
  if (!token) return inTerminal(settings);
  const log = openLog({
    level: settings.logLevel,
    format: settings.logFormat ?? (process.stderr.isTTY ? 'text' : 'json'),
    questions: settings.logQuestions,
    secrets: [token],
  });
  const debug = Boolean(process.env.BACKISSUE_DEBUG);
  await runMain(
    () => onDiscord(settings, token, log),
    (sentence, error) => log.error(sentence, debug ? { error } : {}),
  );
}

async function inTerminal(settings: Settings): Promise<void> {
  const { bot, close } = await open(settings, tell);
  tell(
    'DISCORD_TOKEN is not set, so this is the bot in the terminal: ask a question, or type /help or quit.',
  );
  await chat(bot, commands);
  await close();
}

async function onDiscord(settings: Settings, token: string, log: Log): Promise<void> {
  const { bot, close } = await open(settings, log.warn);
  const { discordApiUrl: apiUrl, discordGuildId: guildId } = settings;
  const queue = queueFor(settings);
  const running = await startDiscord({
    token,
    apiUrl,
    readsEverything: settings.discordMessageContent,
    guildId,
    commands,
    actions,
    bot,
    queue,
    log,
  });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log.info('Stopping.');
  await running.stop();
  await close();
}

/** The bot over the index, brought up to date and in force, in whose place a newer one comes within seconds. */
async function open(settings: Settings, warn: (sentence: string) => void) {
  const records = await openRecords(settings.dataDir);
  await bringIndexUpToDate(settings, records, warn);
  const bot = await IndexedBot.open(settings, records);
  const watching = watchIndex(() => bot.refresh(), { everyMs: 5000, signal: bot.closed, warn });
  const close = async (): Promise<void> => {
    bot.close();
    await watching;
    await records.close();
  };
  return { bot, close };
}

/** Embeds what is new. If that fails and there is an index from before, the bot answers from that. */
async function bringIndexUpToDate(
  { seedsDir, dataDir, discordToken }: Settings,
  records: Records,
  warn: (sentence: string) => void,
): Promise<void> {
  try {
    const aloud = !discordToken || process.stderr.isTTY;
    const { problems } = await recordedJob(records, () =>
      runJobProcess({ seedsDir, dataDir, aloud }),
    );
    if (!aloud) for (const { source, message } of problems) warn(`${source}: ${message}`);
  } catch (error) {
    if (!(await readManifest(dataDir).catch(() => null))) throw error;
    warn(`${(error as Error).message} The index from before stays in force.`);
  }
}

const queueFor = ({ cooldownQuestions, cooldownSeconds, queueLength }: Settings): Queue =>
  new Queue({
    running: searchesAtOnce,
    waiting: queueLength,
    allowance: { questions: cooldownQuestions, seconds: cooldownSeconds },
  });

/** All search on one event loop: more than a few only makes each of them slower. */
const searchesAtOnce = 4;

await runMain(main);
