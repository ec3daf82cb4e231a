import { setTimeout as delay } from 'node:timers/promises';
import type { DiscordDouble } from '../../tests/support/discord/double.js';
import type { Exchange } from '../../tests/support/discord/exchange.js';
import type { Asked } from './figures.js';

interface Open {
  readonly sentAt: number;
  readonly exchange: Exchange;
}

/** People who ask one question after the other, in turn. */
export class Crowd {
  #open: Open[] = [];
  readonly #done: Asked[] = [];
  #count = 0;

  constructor(
    private readonly discord: DiscordDouble,
    private readonly people: number,
    private readonly questions: readonly string[],
  ) {}

  ask(): void {
    const number = this.#count++;
    const user = {
      id: String(410_000_000_000_000_000n + BigInt(number % this.people)),
      username: 'reader',
      bot: false,
    };
    const question = this.questions[number % this.questions.length]!;
    const sentAt = Date.now();
    this.#open.push({ sentAt, exchange: this.discord.startSlash('ask', { question }, { user }) });
  }

  /** Asks at an even pace; what a busy machine delays is caught up with. @param rate in a second */
  async askFor(ms: number, rate: number): Promise<void> {
    const started = performance.now();
    const all = Math.round((ms / 1000) * rate);
    for (let asked = 0; asked < all; ) {
      const by = Math.floor(((performance.now() - started) / 1000) * rate);
      const due = Math.min(all, by) - asked;
      for (let i = 0; i < due; i++, asked++) this.ask();
      this.#collect();
      await delay(10);
    }
  }

  /** What became of all questions so far, once each has its answer or too long has passed. */
  async results(patienceMs: number): Promise<readonly Asked[]> {
    const started = performance.now();
    while (this.#open.length > 0 && performance.now() - started < patienceMs) {
      this.#collect();
      await delay(50);
    }
    const given = this.#open.map(asked);
    this.#open = [];
    return [...this.#done.splice(0), ...given];
  }

  /** Answered ones are counted and forgotten, or an hour of them would fill the memory. */
  #collect(): void {
    const answered = this.#open.filter(({ exchange }) => exchange.edits.length > 0);
    if (answered.length === 0) return;
    this.#open = this.#open.filter(({ exchange }) => exchange.edits.length === 0);
    this.#done.push(...answered.map(asked));
    for (const { exchange } of answered) this.discord.forget(exchange);
  }
}

const asked = ({ sentAt, exchange }: Open): Asked => ({
  sentAt,
  acknowledgedAt: exchange.callback?.at,
  text: exchange.edits.at(-1)?.text,
});
