import type { Caller, Rank } from '../caller.js';
import type { Phrases } from '../phrases/en.js';

/** `managers` may manage the server, as Discord's "Manage Server" has it. */
export type Access = 'everyone' | 'managers' | 'administrators';

/** Who may do what, from the least access to the most. */
const admitted: Record<Access, ReadonlySet<Rank>> = {
  everyone: new Set(['member', 'manager', 'administrator']),
  managers: new Set(['manager', 'administrator']),
  administrators: new Set(['administrator']),
};

/**
 * The one place where permission is checked, for commands, buttons and menus alike: Discord hides
 * commands, but a server can open them to anyone, and anyone can make up the id of a button.
 * @param what is asked for, e.g. "/reindex"
 * @returns the refusal, or `null` if the caller may
 */
export function refuse(access: Access, caller: Caller, what: string, say: Phrases): string | null {
  if (access === 'everyone') return null;
  if (caller.server === null) return say.access.serverOnly(what);
  return admitted[access].has(caller.rank) ? null : say.access[access](what);
}
