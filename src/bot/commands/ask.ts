import { readFilters } from '../../retrieval/filters.js';
import { answerReply } from '../answer-reply.js';
import type { Command } from '../command.js';
import { notice, type Reply } from '../reply.js';
import { withDefaults } from '../server-settings.js';
import { issueOption, publicationOption } from './options.js';

const citationsWanted = 5;

export const ask = {
  name: 'ask',
  description: 'Answers a question with excerpts from the issues',
  access: 'everyone',
  searches: true,
  options: [
    { name: 'question', description: 'What you want to know', required: true },
    issueOption,
    publicationOption,
    { name: 'since', description: 'Only issues from this date on, e.g. 2025-05 or May 2025' },
    { name: 'until', description: 'Only issues up to this date, e.g. 2025-06' },
  ],
  async run({ options, caller }, bot): Promise<Reply> {
    const question = (options.question ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(question))
      return notice('Ask a question in words, for example: What is new about space weather?');
    const filters = readFilters(withDefaults(options, caller, bot), bot.issues());
    const answer = await bot.ask(question, { filters, limit: citationsWanted });
    return answerReply(question, answer, bot.issues());
  },
} as const satisfies Command;
