import { readSettings } from '../settings.js';
import { runMain } from '../terminal.js';
import { runOnDiscord, withLog } from './run-on-discord.js';

/** The bot for a share of the servers, started by the main program when the index is up to date. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { discordToken: token } = settings;
  if (!token || !process.send) throw new Error('A shard is started by the bot: run npm start.');
  await withLog(settings, token, (run) => runOnDiscord(run, Number(process.env.SHARDS)));
  // What is open to the main program would keep this one from ending.
  if (process.connected) process.disconnect();
}

await runMain(main);
