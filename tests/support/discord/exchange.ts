import { textOf } from './as-read.js';
import type { MessageBody } from './limits.js';

export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly body: MessageBody;
  /** What a reader sees, all parts of it. */
  readonly text: string;
  readonly ephemeral: boolean;
  readonly at: number;
}

export const sentMessage = (id: string, channelId: string, body: MessageBody): SentMessage => ({
  id,
  channelId,
  body,
  text: textOf(body),
  ephemeral: ((body.flags ?? 0) & 64) !== 0,
  at: Date.now(),
});

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Callback {
  readonly type: number;
  readonly ephemeral: boolean;
  readonly choices: readonly Choice[];
  /** The message or the form that came with it. */
  readonly data: MessageBody & { readonly title?: string; readonly custom_id?: string };
  readonly at: number;
}

/** How an interaction can be acknowledged. */
export const MESSAGE = 4;
export const DEFERRED = 5;
export const DEFERRED_UPDATE = 6;
export const FORM = 9;

/** One interaction and all that the bot answered to it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  /** The token runs out after the acknowledgement, as it does after 15 minutes. */
  readonly expires: boolean;
  callback: Callback | undefined;
  /** Every state that the reply had, the last one final. */
  readonly edits: SentMessage[];
  /** What was sent beside the reply. */
  readonly followUps: SentMessage[];
}

/** An exchange that came to its end. */
export interface Answered extends Exchange {
  readonly callback: Callback;
  readonly final: SentMessage;
}
