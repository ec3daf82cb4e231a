import { foldedWords } from '../../text.js';
import type { Asked } from '../records/asked.js';
import type { Records } from '../records/records.js';

/** A question that readers got no answer to, or none that helped them; however often it was asked. */
export interface Missed {
  /** As it was put the last time. */
  readonly question: string;
  readonly at: number;
  readonly times: number;
  /** Why nothing was found the last time; `null` if something was. */
  readonly reason: NonNullable<Asked['reason']> | null;
  /** How often it was marked as not helpful. */
  readonly unhelpful: number;
  /** What was missing, in the readers' words, newest first. */
  readonly whys: readonly string[];
}

/** What was asked in one server and missed, newest first. */
export function missedQuestions(server: string, { asked }: Records): Missed[] {
  const missed = [...asked.entries()]
    .map(({ value }) => value)
    .filter((one) => one.server === server && isMissed(one))
    .sort((a, b) => b.at - a.at);
  const groups = new Map<string, Asked[]>();
  for (const one of missed) {
    const key = foldedWords(one.options.question ?? '');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(together);
}

const isMissed = ({ found, verdict }: Asked): boolean =>
  found === false || verdict === 'not helpful';

/** @param same the same question, newest first */
function together(same: readonly Asked[]): Missed {
  const [newest] = same as [Asked, ...Asked[]];
  const whys = same.flatMap(({ why }) => why ?? []);
  return {
    question: newest.options.question ?? '',
    at: newest.at,
    times: same.length,
    reason: newest.reason ?? null,
    unhelpful: same.filter(({ verdict }) => verdict === 'not helpful').length,
    whys: [...new Set(whys)],
  };
}
