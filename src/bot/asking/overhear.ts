import type { Bot } from '../bot.js';
import type { Call } from '../command.js';
import type { Reply } from '../reply.js';
import { isAnswering, withDefaults } from '../server-settings.js';
import { answerTo, keptReply } from './asking.js';
import { looksLikeQuestion } from './looks-like-question.js';

/** Whether a message that was not addressed to the bot may get an answer. */
export const isWorthAnswering = (text: string, { caller }: Pick<Call, 'caller'>, bot: Bot) =>
  isAnswering(caller, bot.records) && looksLikeQuestion(text);

/**
 * The answer to a message that was not addressed to the bot, if it is sure of one. Of what people say
 * among themselves nothing else is kept or told.
 */
export async function overhear(
  text: string,
  call: Pick<Call, 'caller' | 'say'>,
  bot: Bot,
): Promise<Reply | null> {
  const options = withDefaults({ question: text }, call.caller, bot);
  const question = { options, at: Date.now() };
  const answer = await answerTo(question, bot);
  const isSure = answer.found && answer.confidence === 'high';
  return isSure
    ? keptReply({ ...call, platform: { hasButtons: true }, question, answer }, bot)
    : null;
}
