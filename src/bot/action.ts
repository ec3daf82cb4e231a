import type { Doing } from './admission/doing.js';
import type { Bot } from './bot.js';
import type { Caller } from './caller.js';
import type { Phrases } from './phrases/index.js';
import type { Reply } from './reply.js';

/** One press of a button, one choice of a menu, or a form that was sent in. */
export interface Pressed {
  /** What the button was made with; a menu's choice stands last. Anyone can make them up: check. */
  readonly args: readonly string[];
  /** What was written into the form, by the names of its fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly caller: Caller;
  readonly say: Phrases;
}

/** Asked of whoever presses, before the action runs. */
export interface Form {
  /** At most 45 characters. */
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    /** At most 45 characters. */
    readonly label: string;
    readonly hint?: string;
    readonly required?: boolean;
    /** In characters, at most 4000. */
    readonly longest: number;
  }[];
}

/** What a button or menu of a reply does. Platform-free, like a command. */
export interface Action extends Doing {
  /** Short: it stands in the id of every button. */
  readonly name: string;
  /**
   * Where the reply goes: in the place of the message with the button, to the presser alone, to the
   * channel, or into a thread that is opened for it. An error always goes to the presser alone.
   */
  readonly reply: 'instead' | 'private' | 'channel' | 'thread';
  /** @throws {InputError} if there is nothing to ask this caller */
  readonly form?: (pressed: Pressed, bot: Bot) => Form;
  run(pressed: Pressed, bot: Bot): Promise<Reply>;
  /** What is to be done when the reply stands in a thread. @param thread its place */
  readonly opened?: (pressed: Pressed, thread: string, bot: Bot) => Promise<void>;
}
