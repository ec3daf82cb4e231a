import type { Action } from '../action.js';
import type { Queue } from '../admission/queue.js';
import type { Bot } from '../bot.js';
import type { Command } from '../command.js';
import type { Log } from '../log/log.js';
import type { Metrics } from '../monitor/metrics.js';
import type { Timing } from './timing.js';

export type Commands = Readonly<Record<string, Command>>;
export type Actions = Readonly<Record<string, Action>>;

/** What every handler of an event works with. */
export interface Context {
  readonly commands: Commands;
  readonly actions: Actions;
  readonly bot: Bot;
  readonly queue: Queue;
  readonly log: Log;
  readonly timing: Timing;
  readonly metrics: Metrics;
}

/** By name, not by key: a name from outside could be that of an inherited property. */
export const named = <T extends { readonly name: string }>(
  table: Readonly<Record<string, T>>,
  name: string,
): T | undefined => Object.values(table).find((entry) => entry.name === name);
