import type { Settings } from '../settings.js';
import { runMain } from '../terminal.js';
import { actions } from './actions/index.js';
import { Queue } from './admission/queue.js';
import { commands } from './commands/index.js';
import { startDiscord } from './discord/login.js';
import { catchFaults } from './log/catch-faults.js';
import type { Log } from './log/log.js';
import { openLog } from './log/open-log.js';
import { Metrics } from './monitor/metrics.js';
import { openMonitor } from './monitor/monitor.js';
import { watch } from './monitor/watch.js';
import { openBot } from './open-bot.js';
import { endSoon, listenForStop } from './stop.js';
import { startAnnouncing } from './subscriptions/announcements.js';

export interface DiscordRun {
  readonly settings: Settings;
  readonly token: string;
  readonly log: Log;
  /** Resolves when the program is to end. */
  readonly toldToStop: () => Promise<void>;
}

/** Answers on Discord until the process is told to stop. @param shard which of the bot's processes it is */
export async function runOnDiscord(run: DiscordRun, shard = 0): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  try {
    await serve(run, shard, closing);
  } finally {
    endSoon();
    run.log.info('Stopping.');
    for (const close of closing.toReversed()) await close();
  }
}

/** @param closing what is open is added to it, to be closed in the opposite order */
async function serve(
  { settings, token, log, toldToStop }: DiscordRun,
  shard: number,
  closing: (() => Promise<void>)[],
): Promise<void> {
  const metrics = new Metrics();
  const ready = { index: () => false, gateway: () => false };
  if (settings.metricsPort !== 0) {
    const { metricsPort, metricsHost: host } = settings;
    await openMonitor({ port: metricsPort + shard, host, metrics, ready });
  }
  const { bot, close } = await openBot(settings, log.warn);
  closing.push(close);
  ready.index = () => true;
  const queue = queueFor(settings);
  const running = await startDiscord({
    token,
    apiUrl: settings.discordApiUrl,
    readsEverything: settings.discordMessageContent,
    guildId: settings.discordGuildId,
    commands,
    actions,
    bot,
    queue,
    log,
    metrics,
    isFirst: shard === 0,
  });
  closing.push(running.stop);
  const announcing = startAnnouncing({ bot, announcer: running.announcer, log });
  closing.push(announcing.stop);
  bot.onNewIndex = announcing.now;
  ready.gateway = running.isAlive;
  watch(metrics, bot, queue, ready);
  await Promise.race([toldToStop(), running.lost]);
}

/** Opens the log, and tells there what ends the program. */
export function withLog(
  settings: Settings,
  token: string,
  work: (run: DiscordRun) => Promise<void>,
): Promise<void> {
  const log = openLog({
    level: settings.logLevel,
    format: settings.logFormat ?? (process.stderr.isTTY ? 'text' : 'json'),
    questions: settings.logQuestions,
    secrets: [token],
  });
  catchFaults(log);
  const toldToStop = listenForStop();
  const debug = Boolean(process.env.BACKISSUE_DEBUG);
  return runMain(
    () => work({ settings, token, log, toldToStop }),
    (sentence, error) => log.error(sentence, debug ? { error } : {}),
  );
}

const queueFor = ({ cooldownQuestions, cooldownSeconds, queueLength }: Settings): Queue =>
  new Queue({
    running: searchesAtOnce,
    waiting: queueLength,
    allowance: { questions: cooldownQuestions, seconds: cooldownSeconds },
  });

/** All search on one event loop: more than a few only makes each of them slower. */
const searchesAtOnce = 4;
