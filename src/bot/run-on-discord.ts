import type { Settings } from '../settings.js';
import { runMain } from '../terminal.js';
import { actions } from './actions/index.js';
import { commands } from './commands/index.js';
import { startDiscord } from './discord/login.js';
import { catchFaults } from './log/catch-faults.js';
import type { Log } from './log/log.js';
import { openLog } from './log/open-log.js';
import { openBot } from './open-bot.js';
import { Queue } from './queue.js';
import { endSoon, listenForStop } from './stop.js';
import { startAnnouncing } from './subscriptions/announcements.js';

export interface DiscordRun {
  readonly settings: Settings;
  readonly token: string;
  readonly log: Log;
  /** Resolves when the program is to end. */
  readonly toldToStop: () => Promise<void>;
}

/** Answers on Discord until the process is told to stop. @param isFirst of all the processes of this bot */
export async function runOnDiscord(
  { settings, token, log, toldToStop }: DiscordRun,
  isFirst = true,
): Promise<void> {
  const { bot, close } = await openBot(settings, log.warn);
  const running = await startDiscord({
    token,
    apiUrl: settings.discordApiUrl,
    readsEverything: settings.discordMessageContent,
    guildId: settings.discordGuildId,
    commands,
    actions,
    bot,
    queue: queueFor(settings),
    log,
    isFirst,
  });
  const announcing = startAnnouncing({ bot, announcer: running.announcer, log });
  bot.onNewIndex = announcing.now;
  try {
    await Promise.race([toldToStop(), running.lost]);
  } finally {
    endSoon();
    log.info('Stopping.');
    await Promise.all([announcing.stop(), running.stop()]);
    await close();
  }
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
