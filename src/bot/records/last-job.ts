/** How the last embedding job that the bot ran ended. Counts are of passages. */
export interface LastJob {
  /** When it ended. */
  readonly at: number;
  /** `null`: it failed, and the index from before stayed in force. */
  readonly done: {
    readonly embedded: number;
    readonly removed: number;
    readonly problems: number;
  } | null;
}
