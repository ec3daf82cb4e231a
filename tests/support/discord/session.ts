import type { Action } from '../../../src/bot/action.js';
import type { Bot } from '../../../src/bot/bot.js';
import { type RunningDiscord, startDiscord } from '../../../src/bot/discord/login.js';
import { logInto } from '../log-into.js';
import { FakeCommands } from './commands.js';
import { DiscordDouble } from './double.js';

/** A bot with fake commands, connected to a Discord double. */
export interface Session {
  readonly discord: DiscordDouble;
  readonly commands: FakeCommands;
  readonly log: readonly string[];
  close(): Promise<void>;
}

export async function startSession(
  commands = new FakeCommands(),
  guildId?: string,
  actions: Readonly<Record<string, Action>> = {},
): Promise<Session> {
  const discord = await DiscordDouble.start();
  const log: string[] = [];
  const running = await startBot(discord, commands, log, guildId, actions);
  const close = async (): Promise<void> => {
    await running.stop();
    await discord.close();
  };
  return { discord, commands, log, close };
}

export const startBot = (
  discord: DiscordDouble,
  commands: FakeCommands,
  log: string[],
  guildId?: string,
  actions: Readonly<Record<string, Action>> = {},
): Promise<RunningDiscord> =>
  startDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId,
    commands: commands.table,
    actions,
    // The fake commands never look at it.
    bot: {} as Bot,
    log: logInto(log),
  });
