import { setImmediate as nextTurn } from 'node:timers/promises';
import PQueue from 'p-queue';
import { InputError } from '../../input-error.js';
import type { Caller } from '../caller.js';
import type { Phrases } from '../phrases/index.js';
import { Allowance, type AllowanceLimits } from './allowance.js';
import type { Doing } from './doing.js';

export interface QueueLimits {
  /** How many searches are under way at once. */
  readonly running: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
  readonly allowance: AllowanceLimits;
}

interface Asker {
  readonly caller: Caller;
  readonly say: Phrases;
}

/** Where whatever searches waits for its turn, so that a crowd slows the bot down and never stops it. */
export class Queue {
  readonly #searches: PQueue;
  readonly #allowance: Allowance;
  readonly #replies: Allowance;

  constructor(
    private readonly limits: QueueLimits,
    now?: () => number,
  ) {
    this.#searches = new PQueue({ concurrency: limits.running });
    const { questions, seconds } = limits.allowance;
    this.#allowance = new Allowance({ questions, seconds }, now);
    this.#replies = new Allowance({ questions: questions + 1, seconds }, now);
  }

  /** How many searches wait. */
  get waiting(): number {
    return this.#searches.size;
  }

  /** False for a person who goes on sending messages after they were told to wait: once is enough. */
  hears(user: string): boolean {
    return this.#replies.take(user) === 0;
  }

  /**
   * Does at once what searches nothing, and what does when it is its turn.
   * @throws {InputError} if so many wait already, or the person asks too often
   */
  async inTurn<T>(
    { searches = false }: Pick<Doing, 'searches'>,
    by: Asker,
    work: () => Promise<T>,
  ): Promise<T> {
    return searches ? this.#wait(by, true, work) : work();
  }

  /** The same for what goes on from a question, such as a turned page: it counts as none. */
  async inTurnAgain<T>(
    { searches = false }: Pick<Doing, 'searches'>,
    by: Asker,
    work: () => Promise<T>,
  ): Promise<T> {
    return searches ? this.#wait(by, false, work) : work();
  }

  async #wait<T>(by: Asker, isQuestion: boolean, work: () => Promise<T>): Promise<T> {
    const { caller, say } = by;
    const { running, waiting } = this.limits;
    if (this.#searches.size >= waiting && this.#searches.pending >= running)
      throw new InputError(say.queue.full);
    const wait = isQuestion ? this.#allowance.take(caller.user) : 0;
    if (wait > 0) throw new InputError(say.queue.tooMany(Math.ceil(wait / 1000)));
    return this.#searches.add(async () => {
      // A search is at work on the event loop: between two of them, others are acknowledged.
      await nextTurn();
      return work();
    });
  }
}
