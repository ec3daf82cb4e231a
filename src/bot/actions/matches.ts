import type { Action } from '../action.js';
import { answerTo } from '../asking/asking.js';
import { answerReply } from '../replies/answer-reply.js';
import { ownQuestion } from './own-question.js';

/** Turns to another page of an answer. */
export const matches = {
  name: 'matches',
  access: 'everyone',
  searches: true,
  reply: 'instead',
  async run(pressed, bot) {
    const { args, say, caller } = pressed;
    const [key, asked] = ownQuestion(pressed, bot);
    const answer = await answerTo(asked, bot, Number(args[1]));
    return answerReply({
      asked,
      answer,
      issues: bot.issues(),
      say,
      buttons: { key, caller, canJudge: bot.records.retention.outcomes },
    });
  },
} as const satisfies Action;
