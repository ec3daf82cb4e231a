/** How long the bot waits for what; in milliseconds. */
export interface Timing {
  /** For Discord's answer to a request, before the request is made again. */
  readonly request: number;
  /** For Discord to take an acknowledgement, before it is sent again. */
  readonly acknowledgement: number;
  /** Before a reply is sent again that Discord's servers failed to take. */
  readonly resend: readonly number[];
  /** For the answers that are under way when the bot stops. */
  readonly lastAnswers: number;
}

export const TIMING: Timing = {
  request: 15_000,
  acknowledgement: 1000,
  resend: [1000, 4000, 15_000, 60_000],
  lastAnswers: 3000,
};
