import type { Reply } from '../reply.js';

export interface Announcement {
  readonly channel: string;
  readonly reply: Reply;
  /** The same for each attempt to send one message, which the platform then shows once. */
  readonly nonce: string;
}

/**
 * What came of it. `gone`: there is no such channel any more. `refused`: the bot may not write there
 * now. Anything else that goes wrong is thrown, and may or may not have been sent.
 */
export type Outcome = 'sent' | 'gone' | 'refused';

/** How the bot speaks where nobody has just asked it. */
export interface Announcer {
  /** Whether this process answers for that server; another may, or nobody. */
  serves(server: string): boolean;
  post(announcement: Announcement): Promise<Outcome>;
  /** Whether the bot has said that in the channel since then, as far as it may read there. */
  hasPosted(announcement: Announcement, since: number): Promise<boolean>;
}
