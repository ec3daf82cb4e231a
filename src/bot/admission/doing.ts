import type { Access } from './access.js';

/** What commands and actions have in common. */
export interface Doing {
  readonly access: Access;
  /** Looks into the issues: it waits for its turn, and a command counts as a question. */
  readonly searches?: boolean;
}
