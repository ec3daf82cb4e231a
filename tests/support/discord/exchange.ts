import { textOf } from './as-read.js';
import type { MessageBody } from './limits.js';
import { BOT, userJson } from './world.js';

export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly body: MessageBody;
  /** What a reader sees, all parts of it. */
  readonly text: string;
  readonly ephemeral: boolean;
  readonly at: number;
}

const EPHEMERAL = 64;

export const isEphemeral = ({ flags = 0 }: Pick<MessageBody, 'flags'>): boolean =>
  (flags & EPHEMERAL) !== 0;

/** @param ephemeral for a state of a message that was begun so */
export const sentMessage = (
  id: string,
  channelId: string,
  body: MessageBody,
  ephemeral = isEphemeral(body),
): SentMessage => ({ id, channelId, body, text: textOf(body), ephemeral, at: Date.now() });

export const messageJson = ({ id, channelId, body, ephemeral }: SentMessage) => ({
  id,
  channel_id: channelId,
  author: userJson(BOT),
  content: body.content ?? '',
  embeds: body.embeds ?? [],
  components: body.components ?? [],
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  pinned: false,
  type: 0,
  flags: (body.flags ?? 0) | (ephemeral ? EPHEMERAL : 0),
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
  /** The message whose button was pressed. */
  readonly on: SentMessage | undefined;
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
