import type { Action } from '../action.js';
import { questionsReply } from '../replies/questions-reply.js';

/** Turns to another page of what readers missed, of the presser's own server. */
export const questions = {
  name: 'questions',
  access: 'administrators',
  reply: 'instead',
  async run({ args: [page], caller, say }, bot) {
    return questionsReply(caller.server ?? '', bot.records, { page, say });
  },
} as const satisfies Action;
