import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What became of a question. `refused`: asked wrongly, too often, or when too many waited. */
export type Outcome = 'answered' | 'not_found' | 'refused' | 'failed';

/** In seconds, around what people notice and what Discord waits for. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60];

/** What the operator's monitoring counts. Nothing in it tells of people or of what they ask. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = { registers: [this.#registry] };
  readonly #questions = new Counter({
    name: 'backissue_questions_total',
    help: 'Questions by what became of them.',
    labelNames: ['outcome'],
    ...this.#registers,
  });
  readonly #acknowledgements = new Histogram({
    name: 'backissue_acknowledgement_seconds',
    help: 'From an interaction to the moment when Discord has taken its acknowledgement.',
    buckets: BUCKETS,
    ...this.#registers,
  });
  readonly #replies = new Histogram({
    name: 'backissue_reply_seconds',
    help: 'From an event to the moment when its reply is said.',
    labelNames: ['to'],
    buckets: BUCKETS,
    ...this.#registers,
  });
  readonly #reconnects = new Counter({
    name: 'backissue_gateway_reconnects_total',
    help: 'How often the connection to Discord was lost and sought anew.',
    ...this.#registers,
  });

  question(outcome: Outcome): void {
    this.#questions.inc({ outcome });
  }

  acknowledged(ms: number): void {
    this.#acknowledgements.observe(ms / 1000);
  }

  /** @param to such as "/ask" or "a button" */
  replied(to: string, ms: number): void {
    this.#replies.observe({ to }, ms / 1000);
  }

  reconnecting(): void {
    this.#reconnects.inc();
  }

  /** A value that is read when it is asked for. */
  watch(name: string, help: string, read: () => number): void {
    new Gauge({
      name: `backissue_${name}`,
      help,
      ...this.#registers,
      collect() {
        this.set(read());
      },
    });
  }

  /** Adds what there is to tell of any Node process: memory, processor time, lag of the event loop. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
