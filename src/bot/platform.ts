/** What a command may need to know of the platform that it was called on. */
export interface Platform {
  /** How long a message takes there and back, in milliseconds; `null`: not measured yet, or no wait. */
  readonly latencyMs: number | null;
  /** Whether a reply's buttons and menus can be used. */
  readonly hasButtons: boolean;
  /** Whether the bot is shown all messages, and not only those that are addressed to it. */
  readonly readsEverything: boolean;
}
