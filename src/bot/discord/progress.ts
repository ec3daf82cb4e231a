import type { Reply } from '../reply.js';
import { PROGRESS_INTERVAL_MS } from './limits.js';

/**
 * Shows progress at most once an interval. Only the latest state counts: what was overtaken while it
 * waited is never shown, and nothing is shown after `end`, so that the answer has the last word.
 */
export class Progress {
  #waiting: Reply | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #ended = false;

  constructor(private readonly send: (reply: Reply) => Promise<unknown>) {}

  readonly show = (reply: Reply): void => {
    if (this.#ended) return;
    this.#waiting = reply;
    this.#schedule();
  };

  /** Resolves when nothing of ours is under way any more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#waiting = undefined;
    clearTimeout(this.#timer);
    await this.#sending;
  }

  #schedule(): void {
    if (!this.#waiting || this.#timer || this.#sending) return;
    const wait = Math.max(0, this.#sentAt + PROGRESS_INTERVAL_MS - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#sending = this.#sendLatest();
    }, wait);
  }

  /** A state that cannot be shown is no failure of the command: the next one or the answer can. */
  async #sendLatest(): Promise<void> {
    const latest = this.#waiting;
    this.#waiting = undefined;
    this.#sentAt = Date.now();
    if (latest) await this.send(latest).catch(() => undefined);
    this.#sending = undefined;
    this.#schedule();
  }
}
