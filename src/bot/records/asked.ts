import type { Turn } from '../../retrieval/follow-up.js';
import type { Refusal } from '../../retrieval/judge.js';

/**
 * A question that was asked, so that the buttons under its answer work at any later time, and an
 * editor sees what readers miss.
 */
export interface Asked {
  readonly user: string;
  readonly place: string;
  readonly server: string | null;
  /** The options of /ask, the question among them. */
  readonly options: Readonly<Record<string, string>>;
  /** The turn before, with which it was understood; none where nothing went before. */
  readonly previous?: Turn;
  readonly turn: Turn;
  /** What came of it, if that may be kept. */
  readonly found?: boolean;
  /** Why there was no answer; `null` if there was one. */
  readonly reason?: Refusal['kind'] | null;
  readonly at: number;
  /** Of whoever asked. */
  readonly verdict?: 'helpful' | 'not helpful';
  /** What was missing, in the words of whoever asked; never empty. */
  readonly why?: string;
}
