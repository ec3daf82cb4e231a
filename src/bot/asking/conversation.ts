import type { Turn } from '../../retrieval/follow-up.js';
import type { Caller } from '../caller.js';
import type { Call } from '../command.js';
import type { Records } from '../records/records.js';
import { memoryMs } from '../records/turns.js';

/** Who goes on with a conversation, where, and before whose eyes. */
type Speaker = Pick<Caller, 'user' | 'place' | 'alone'>;

/** What was asked in private is another conversation, of which nothing is to come before others. */
const keyOf = ({ user, place, alone }: Speaker): string =>
  alone ? `${user}:${place}:alone` : `${user}:${place}`;

/**
 * The turn that a question may lean on: that of the answer which it replies to, else the last one in
 * its place. Never somebody else's, nor before others what was asked in private.
 */
export function turnBefore(
  { caller, above = [] }: Pick<Call, 'caller' | 'above'>,
  records: Records,
): Turn | undefined {
  const repliedTo = above.flatMap(({ args: [key] }) => (key && records.asked.get(key)) || [])[0];
  if (repliedTo) return repliedTo.user === caller.user ? repliedTo.turn : undefined;
  const audible = caller.alone ? [caller, { ...caller, alone: false }] : [caller];
  const [last] = audible
    .flatMap((speaker) => records.turns.get(keyOf(speaker)) ?? [])
    .toSorted((a, b) => b.at - a.at);
  return last && Date.now() - last.at < memoryMs ? last.turn : undefined;
}

export const remember = (by: Speaker, turn: Turn, records: Records): Promise<void> =>
  records.turns.put(keyOf(by), { turn, at: Date.now() });
