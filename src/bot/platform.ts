/** What a command may need to know of the platform that it was called on. */
export interface Platform {
  /** How long a message takes there and back, in milliseconds; `null`: not measured yet, or no wait. */
  readonly latencyMs: number | null;
  /**
   * What the bot must be allowed to post in a channel of the server and is not, as the platform calls
   * it; `null` if nobody can post there.
   */
  missingPermissions(channel: string, server: string): Promise<readonly string[] | null>;
  /** Whether a reply's buttons and menus can be used. */
  readonly hasButtons: boolean;
  /** Whether the bot is shown all messages, and not only those that are addressed to it. */
  readonly readsEverything: boolean;
}
