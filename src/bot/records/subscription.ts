/** A channel that is told of each new issue. */
export interface Subscription {
  readonly server: string;
  readonly channel: string;
  /** `null`: of all publications. */
  readonly publication: string | null;
  /** Issues that the bot knew by then are not new. */
  readonly since: number;
  /** Of whoever subscribed, a BCP 47 tag. */
  readonly locale: string;
  /** How often in a row Discord refused what was said there. */
  readonly refused: number;
}

/** An issue and a channel that subscribed to it. */
export interface Announced {
  /**
   * `sending` stands before the message is sent, so that after a crash in between the bot looks whether
   * it was; `left out` was one of too many at once.
   */
  readonly state: 'sending' | 'sent' | 'left out';
  readonly at: number;
}
