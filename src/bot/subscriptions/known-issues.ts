import type { Bot } from '../bot.js';

/**
 * Writes down the issues that are in force and were never seen before, with the time. An issue whose
 * date or publication is corrected is another one.
 */
export async function learnIssues({ issues, records }: Learner, now: number): Promise<void> {
  const unseen = issues.filter(({ id }) => records.known.get(id) === undefined);
  await Promise.all(unseen.map(({ id }) => records.known.put(id, { at: now })));
}

export interface Learner {
  readonly issues: ReturnType<Bot['issues']>;
  readonly records: Bot['records'];
}
