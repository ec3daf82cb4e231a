import type { Turn } from '../../retrieval/follow-up.js';

/** So long after a question the next one of the same person in the same place may lean on it. */
export const memoryMs = 30 * 60_000;

/** The last question of one person in one place, on which the next one may lean. */
export interface LastTurn {
  readonly turn: Turn;
  readonly at: number;
}
