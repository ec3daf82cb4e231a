import type { Press } from '../reply.js';
import { COMPONENTS } from './limits.js';

/**
 * A press as the id of a button, from which it can be read at any later time.
 * @throws if it does not fit, which is a fault of ours
 */
export function customId({ action, args }: Press): string {
  const parts = [action, ...args];
  const id = parts.join(':');
  if (parts.some((part) => part.includes(':')) || id.length > COMPONENTS.customId)
    throw new Error(`"${id}" cannot be the id of a button.`);
  return id;
}

/** What a button was made with. The id comes from outside: nothing in it is to be trusted. */
export function pressOf(id: string): Press {
  const [action = '', ...args] = id.split(':');
  return { action, args };
}
