import type { Settings } from '../../settings.js';
import type { Asked } from './asked.js';
import type { Records, Table } from './records.js';
import { memoryMs } from './turns.js';

/** What is kept of questions, and for how long. */
export interface Retention {
  /** Whether it is kept what came of a question: if not, only what its buttons need. */
  readonly outcomes: boolean;
  readonly days: number;
}

/** Where what came of them is not to be kept, the buttons work for a day. */
export const retentionFor = ({ recordQuestions, recordDays }: Settings): Retention =>
  recordQuestions ? { outcomes: true, days: recordDays } : { outcomes: false, days: 1 };

export const withoutOutcome = ({
  found: _found,
  reason: _reason,
  verdict: _verdict,
  why: _why,
  ...question
}: Asked): Asked => question;

/** A table that keeps no more than it may. */
export const keeping = (asked: Table<Asked>, { outcomes }: Retention): Table<Asked> =>
  outcomes ? asked : { ...asked, put: (key, value) => asked.put(key, withoutOutcome(value)) };

const DAY_MS = 24 * 60 * 60_000;

/** Removes what is older than it may be, and what came of a question where that is not to be kept. */
export async function sweep(records: Records, now = Date.now()): Promise<void> {
  const { asked, turns, retention } = records;
  const since = now - retention.days * DAY_MS;
  await asked.removeAll(keysOf(asked, ({ at }) => at < since));
  await turns.removeAll(keysOf(turns, ({ at }) => at < now - memoryMs));
  if (retention.outcomes) return;
  const told = keysOf(asked, (question) => 'found' in question);
  for (const key of told) await asked.put(key, asked.get(key)!);
}

export const keysOf = <T>(table: Table<T>, isMeant: (value: T, key: string) => boolean): string[] =>
  [...table.entries()].filter(({ key, value }) => isMeant(value, key)).map(({ key }) => key);
