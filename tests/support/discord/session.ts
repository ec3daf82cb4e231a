import type { Action } from '../../../src/bot/action.js';
import { Queue } from '../../../src/bot/admission/queue.js';
import {
  type DiscordSetup,
  type RunningDiscord,
  startDiscord,
} from '../../../src/bot/discord/login.js';
import { FakeBot } from '../fake-bot.js';
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
  more: Partial<DiscordSetup> = {},
): Promise<Session> {
  const discord = await DiscordDouble.start();
  const log: string[] = [];
  const running = await startBot(discord, commands, log, guildId, actions, more);
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
  more: Partial<DiscordSetup> = {},
): Promise<RunningDiscord> =>
  startDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId,
    commands: commands.table,
    actions,
    log: logInto(log),
    bot: new FakeBot([]),
    queue: patientQueue(),
    ...more,
  });

/** Lets everybody ask as often as they like. */
export const patientQueue = (): Queue =>
  new Queue({ running: 4, waiting: 100, allowance: { questions: 1, seconds: 0 } });
