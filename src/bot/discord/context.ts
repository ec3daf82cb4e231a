import type { Bot } from '../bot.js';
import type { Command } from '../command.js';

export type Commands = Readonly<Record<string, Command>>;

/** Writes one entry of the log that the operator reads. */
export type Log = (message: string) => void;

/** What every handler of an event works with. */
export interface Context {
  readonly commands: Commands;
  readonly bot: Bot;
  readonly log: Log;
}

/** By name, not by key: a name from outside could be that of an inherited property. */
export const findCommand = (commands: Commands, name: string): Command | undefined =>
  Object.values(commands).find((command) => command.name === name);
