import type { Bot } from './bot.js';
import type { Reply } from './reply.js';

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** Suggests values while the user types; `typed` is what stands there so far. */
  readonly complete?: (typed: string, bot: Bot) => readonly Choice[];
}

/** What the user sees (`name`) and what the command gets (`value`). */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One use of a command, wherever it was typed. */
export interface Call {
  readonly options: Readonly<Record<string, string>>;
  /** Shows how far a long command is; the last reply is what `run` returns. */
  readonly progress: (reply: Reply) => void;
}

/** Platform-free: turns a call into a reply. Every option is text. */
export interface Command {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly options: readonly Option[];
  readonly access: 'everyone' | 'administrators';
  run(call: Call, bot: Bot): Promise<Reply>;
}
