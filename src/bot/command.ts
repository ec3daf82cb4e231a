import type { Doing } from './admission/doing.js';
import type { Bot } from './bot.js';
import type { Caller } from './caller.js';
import type { Phrases } from './phrases/index.js';
import type { Platform } from './platform.js';
import type { Press, Reply } from './reply.js';

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** What can be given; `yes or no` arrives as `true` or `false`, a channel by its id. Default: `text`. */
  readonly type?: 'text' | 'yes or no' | 'channel';
  /** The only values that can be given. */
  readonly choices?: readonly Choice[];
  /** Suggests values while the user types; `typed` is what stands there so far. */
  readonly complete?: (typed: string, bot: Bot, say: Phrases) => readonly Choice[];
}

/** What the user sees (`name`) and what the command gets (`value`). */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One use of a command, wherever it was typed. */
export interface Call {
  readonly options: Readonly<Record<string, string>>;
  readonly caller: Caller;
  /** The bot's own phrases in the caller's language. */
  readonly say: Phrases;
  readonly platform: Platform;
  /** What the buttons of the reply of ours do that this call answers; without any if it answers none. */
  readonly above?: readonly Press[];
  /** Shows how far a long command is; the last reply is what `run` returns. */
  readonly progress: (reply: Reply) => void;
}

/** Platform-free: turns a call into a reply. Every option is text. */
export interface Command extends Doing {
  /** Lower case; two words, such as "config show", are a command and one of its subcommands. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly options: readonly Option[];
  /** Makes it an entry in the menu of a message too, whose text becomes the first option. */
  readonly messageMenu?: string;
  /**
   * Whether only the caller is to see the reply; by default, where not everyone may use the command or
   * the server has it so.
   */
  isPrivate?(call: Omit<Call, 'progress'>, bot: Bot): boolean | undefined;
  run(call: Call, bot: Bot): Promise<Reply>;
}
