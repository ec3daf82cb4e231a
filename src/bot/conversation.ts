import type { Turn } from '../retrieval/follow-up.js';
import type { Caller } from './caller.js';
import type { Call } from './command.js';
import type { Records } from './records/records.js';
import { memoryMs } from './records/turns.js';

const keyOf = ({ user, place }: Pick<Caller, 'user' | 'place'>): string => `${user}:${place}`;

/**
 * The turn that a question may lean on: that of the answer which it replies to, else the last one in
 * its place. Never somebody else's.
 */
export function turnBefore(
  { caller, above = [] }: Pick<Call, 'caller' | 'above'>,
  records: Records,
): Turn | undefined {
  const repliedTo = above.flatMap(({ args: [key] }) => (key && records.asked.get(key)) || [])[0];
  if (repliedTo) return repliedTo.user === caller.user ? repliedTo.turn : undefined;
  const last = records.turns.get(keyOf(caller));
  return last && Date.now() - last.at < memoryMs ? last.turn : undefined;
}

export const remember = (
  by: Pick<Caller, 'user' | 'place'>,
  turn: Turn,
  records: Records,
): Promise<void> => records.turns.put(keyOf(by), { turn, at: Date.now() });
