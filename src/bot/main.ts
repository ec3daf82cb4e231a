#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { loadDotenv, readSettings, type Settings } from '../settings.js';
import { runMain, log as tell } from '../terminal.js';
import { commands } from './commands/index.js';
import { recommendedShards } from './discord/recommended-shards.js';
import { superviseShards } from './discord/shards.js';
import { bringIndexUpToDate, openBot } from './open-bot.js';
import { type DiscordRun, runOnDiscord, withLog } from './run-on-discord.js';
import { chat } from './terminal/chat.js';

async function main(): Promise<void> {
  loadDotenv();
  const settings = readSettings(process.env);
  const { discordToken: token } = settings;
  if (token) await withLog(settings, token, onDiscord);
  else await inTerminal(settings);
}

async function inTerminal(settings: Settings): Promise<void> {
  await bringIndexUpToDate(settings, tell);
  const { bot, close } = await openBot(settings, tell);
  tell(
    'DISCORD_TOKEN is not set, so this is the bot in the terminal: ask a question, or type /help or quit.',
  );
  await chat(bot, commands);
  await close();
}

/** One process answers, or several of which each has its share of the servers. */
async function onDiscord(run: DiscordRun): Promise<void> {
  const { settings, token, log, toldToStop } = run;
  await bringIndexUpToDate(settings, log.warn);
  const { discordShards, discordApiUrl: apiUrl } = settings;
  const count = discordShards ?? (await recommendedShards({ token, apiUrl }));
  if (count === 1) return runOnDiscord(run);
  await superviseShards({ file: shardFile, count, token, log }, toldToStop());
}

const shardFile = fileURLToPath(new URL('shard.js', import.meta.url));

await runMain(main);
