import { askAnew } from '../asking/asking.js';
import { turnBefore } from '../asking/conversation.js';
import { questionIn } from '../asking/question.js';
import type { Command } from '../command.js';
import { notice, type Reply } from '../reply.js';
import { withDefaults } from '../server-settings.js';
import { issueOption, publicationOption } from './options.js';

export const ask = {
  name: 'ask',
  description: 'Answers a question with excerpts from the issues',
  access: 'everyone',
  searches: true,
  messageMenu: 'Ask about this message',
  options: [
    { name: 'question', description: 'What you want to know', required: true },
    issueOption,
    publicationOption,
    { name: 'since', description: 'Only issues from this date on, e.g. 2025-05 or May 2025' },
    { name: 'until', description: 'Only issues up to this date, e.g. 2025-06' },
    { name: 'private', description: 'Shows the answer to you alone', type: 'yes or no' },
  ],
  isPrivate: ({ options }) => (options.private ? options.private === 'true' : undefined),
  async run(call, bot): Promise<Reply> {
    const question = questionIn(call.options.question ?? '');
    if (!/[\p{L}\p{N}]/u.test(question)) return notice(call.say.ask.needsWords);
    const options = withDefaults({ ...call.options, question }, call.caller, bot);
    return askAnew({ ...call, options }, turnBefore(call, bot.records), bot);
  },
} as const satisfies Command;
