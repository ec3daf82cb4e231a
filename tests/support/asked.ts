import type { Asked } from '../../src/bot/records/asked.js';
import { alone } from './fake-bot.js';

/** A question on record, found unless it says why not. */
export function askedOf(question: string, more: Partial<Asked> = {}): Asked {
  const { reason = null } = more;
  return {
    user: 'reader',
    place: 'channel',
    server: 'server',
    options: { question },
    turn: alone.turn,
    found: reason === null,
    reason,
    at: Date.now(),
    ...more,
  };
}
