import type { Action, Pressed } from '../action.js';
import type { Bot } from '../bot.js';
import type { Asked } from '../records/asked.js';
import { notice, type Reply } from '../reply.js';
import { ownQuestion } from './own-question.js';

/** Whoever asked found the answer helpful. */
export const helpful = {
  name: 'helpful',
  access: 'everyone',
  reply: 'private',
  run: (pressed, bot) => judge(pressed, bot, { verdict: 'helpful' }),
} as const satisfies Action;

/** Whoever asked did not, and may say why. */
export const unhelpful = {
  name: 'unhelpful',
  access: 'everyone',
  reply: 'private',
  form(pressed, bot) {
    ownQuestion(pressed, bot);
    const { whyTitle, whyLabel, whyHint } = pressed.say.ask;
    return {
      title: whyTitle,
      fields: [{ name: 'why', label: whyLabel, hint: whyHint, longest: longestWhy }],
    };
  },
  run(pressed, bot) {
    const why = pressed.fields.why?.trim().slice(0, longestWhy);
    return judge(pressed, bot, { verdict: 'not helpful', ...(why && { why }) });
  },
} as const satisfies Action;

/** In characters. */
const longestWhy = 500;

/** The last verdict counts. */
async function judge(
  pressed: Pressed,
  bot: Bot,
  judgement: Pick<Asked, 'verdict' | 'why'>,
): Promise<Reply> {
  const [key, { verdict: _, why: __, ...asked }] = ownQuestion(pressed, bot);
  await bot.records.asked.put(key, { ...asked, ...judgement });
  return notice(pressed.say.ask.thanks);
}
