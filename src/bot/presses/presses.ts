import type { Citation } from '../../retrieval/answer.js';
import { type ExcerptRange, rangeOf } from '../../retrieval/surroundings.js';
import type { Press } from '../reply.js';

/** What the buttons under an answer carry; `key` is that of the question's record. */
export const presses = {
  /** @param page from 0 */
  matches: (key: string, page: number) => press('matches', key, page),
  thread: (key: string) => press('thread', key),
  helpful: (key: string) => press('helpful', key),
  unhelpful: (key: string) => press('unhelpful', key),
  widen: (key: string, how: string) => press('widen', key, how),
  context: (citation: Citation) => {
    const { issue, ordinal, start, end } = rangeOf(citation);
    return press('context', issue, ordinal, start, end);
  },
} as const;

const press = (action: string, ...args: readonly (string | number)[]): Press => ({
  action,
  args: args.map(String),
});

/** The excerpt that a button of `context` stands for, whoever made it. */
export const rangeIn = ([issue = '', ...numbers]: readonly string[]): ExcerptRange => {
  const [ordinal = -1, start = -1, end = -1] = numbers.map(Number);
  return { issue, ordinal, start, end };
};
