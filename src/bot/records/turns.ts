import type { Turn } from '../../retrieval/follow-up.js';

/** The last question of one person in one place, on which the next one may lean. */
export interface LastTurn {
  readonly turn: Turn;
  readonly at: number;
}
