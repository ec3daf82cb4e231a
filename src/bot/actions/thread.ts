import type { Action } from '../action.js';
import { remember } from '../asking/conversation.js';
import { plain } from '../reply.js';
import { ownQuestion } from './own-question.js';

/** Opens a thread at an answer, in which the conversation goes on from it. */
export const thread = {
  name: 'thread',
  access: 'everyone',
  reply: 'thread',
  async run(pressed, bot) {
    const [, { options }] = ownQuestion(pressed, bot);
    return {
      tone: 'notice',
      title: options.question ?? '',
      lead: [plain(pressed.say.ask.inThread)],
      cards: [],
    };
  },
  async opened(pressed, place, bot) {
    const [, { user, turn }] = ownQuestion(pressed, bot);
    await remember({ user, place, alone: false }, turn, bot.records);
  },
} as const satisfies Action;
