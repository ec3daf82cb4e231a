import type { Asked } from './asked.js';
import type { LastJob } from './last-job.js';
import type { Retention } from './retention.js';
import type { ServerSettings } from './server-settings.js';
import type { Announced, Subscription } from './subscription.js';
import type { LastTurn } from './turns.js';

/** Values that are kept under a key. A value that was put is there after any crash. */
export interface Table<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
  removeAll(keys: readonly string[]): Promise<void>;
  /** In the order of the keys. */
  entries(): Iterable<{ readonly key: string; readonly value: T }>;
}

/** What the bot itself keeps on disk, apart from the index. Times are milliseconds since 1970. */
export interface Records {
  readonly retention: Retention;
  /** Every question, by a short random key that stands in the buttons under its answer. */
  readonly asked: Table<Asked>;
  /** By the id of the server. */
  readonly servers: Table<ServerSettings>;
  /** The servers that commands were registered for alone, by their ids. */
  readonly registered: Table<{ readonly at: number }>;
  readonly jobs: Table<LastJob>;
  /** The last question of each person in each place, by `user:place`, or `user:place:alone` in private. */
  readonly turns: Table<LastTurn>;
  /** When the bot first saw each issue, by its id. */
  readonly known: Table<{ readonly at: number }>;
  readonly subscriptions: Table<Subscription>;
  /** By channel and issue. */
  readonly announced: Table<Announced>;
  close(): Promise<void>;
}
