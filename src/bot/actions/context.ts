import { InputError } from '../../input-error.js';
import type { Action } from '../action.js';
import { rangeIn } from '../presses/presses.js';
import { contextReply } from '../replies/context-reply.js';

/** Shows an excerpt in its surroundings, to anyone: the issues can be read by all. */
export const context = {
  name: 'context',
  access: 'everyone',
  reply: 'private',
  async run({ args, say }, bot) {
    const found = bot.surroundings(rangeIn(args));
    if (!found) throw new InputError(say.ask.excerptGone);
    return contextReply(found, say);
  },
} as const satisfies Action;
