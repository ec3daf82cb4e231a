import type { Command } from '../command.js';
import { questionsReply } from '../replies/questions-reply.js';

export const questions = {
  name: 'questions',
  description: 'What readers of this server asked and missed (administrators only)',
  access: 'administrators',
  options: [],
  async run({ caller, say }, bot) {
    return questionsReply(caller.server ?? '', bot.records, { page: '0', say });
  },
} as const satisfies Command;
