#!/usr/bin/env node
import { once } from 'node:events';
import { loadDotenv, readSettings, type Settings } from '../settings.js';
import { readManifest } from '../store.js';
import { log, runMain } from '../terminal.js';
import { actions } from './actions/index.js';
import { commands } from './commands/index.js';
import { startDiscord } from './discord/login.js';
import { IndexedBot } from './indexed-bot.js';
import { runJobProcess } from './job-process.js';
import { openRecords } from './records/lmdb.js';
import { chat } from './terminal/chat.js';

async function main(): Promise<void> {
  loadDotenv();
  const settings = readSettings(process.env);
  await bringIndexUpToDate(settings);
  const records = await openRecords(settings.dataDir);
  const bot = await IndexedBot.open(settings, records);
  if (settings.discordToken) await onDiscord(bot, settings, settings.discordToken);
  else await inTerminal(bot);
  await records.close();
}

async function inTerminal(bot: IndexedBot): Promise<void> {
  log(
    'DISCORD_TOKEN is not set, so this is the bot in the terminal: ask a question, or type /help or quit.',
  );
  await chat(bot, commands);
}

/** Embeds what is new. If that fails and there is an index from before, the bot answers from that. */
async function bringIndexUpToDate({ seedsDir, dataDir }: Settings): Promise<void> {
  try {
    await runJobProcess({ seedsDir, dataDir, aloud: true });
  } catch (error) {
    if (!(await readManifest(dataDir).catch(() => null))) throw error;
    log(`${(error as Error).message} The index from before stays in force.`);
  }
}

async function onDiscord(bot: IndexedBot, settings: Settings, token: string): Promise<void> {
  const { discordApiUrl: apiUrl, discordGuildId: guildId } = settings;
  const running = await startDiscord({ token, apiUrl, guildId, commands, actions, bot, log });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log('Stopping.');
  await running.stop();
  bot.close();
}

await runMain(main);
