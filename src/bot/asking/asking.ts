import { randomBytes } from 'node:crypto';
import type { Answer } from '../../retrieval/answer.js';
import { readFilters } from '../../retrieval/filters.js';
import type { Turn } from '../../retrieval/follow-up.js';
import type { AskOptions, Bot } from '../bot.js';
import type { Call } from '../command.js';
import type { Platform } from '../platform.js';
import type { Asked } from '../records/asked.js';
import { answerReply } from '../replies/answer-reply.js';
import type { Reply } from '../reply.js';
import { remember } from './conversation.js';

/** Further ones are hardly about the question. */
const matchesWanted = 15;
/** Where nobody can turn pages, these stand on one. */
const withoutPages = 5;

/** A question as it was put: enough to answer it again. */
type Question = Pick<Asked, 'options' | 'previous' | 'at'>;

/** Answers a question, and keeps what its buttons and the next question need to know. */
export async function askAnew(
  { options, ...asker }: Asker & Pick<Call, 'options'>,
  previous: Turn | undefined,
  bot: Bot,
): Promise<Reply> {
  const question = { options, at: Date.now(), ...(previous && { previous }) };
  const turnsPages = asker.platform.hasButtons;
  const answer = await (turnsPages ? answerTo(question, bot) : wholeAnswerTo(question, bot));
  return keptReply({ ...asker, question, answer }, bot);
}

export interface Asker extends Pick<Call, 'caller' | 'say'> {
  readonly platform: Pick<Platform, 'hasButtons'>;
}

export interface Answered extends Asker {
  readonly question: Question;
  readonly answer: Answer;
}

/** Keeps the question and what came of it. */
export async function keptReply(
  { question, answer, caller, say, platform }: Answered,
  bot: Bot,
): Promise<Reply> {
  const { user, place, server } = caller;
  const { turn, found } = answer;
  const reason = answer.found ? null : answer.refusal.kind;
  const asked: Asked = { user, place, server, ...question, turn, found, reason };
  const key = randomBytes(9).toString('base64url');
  // One after the other would wait for the disk twice.
  await Promise.all([bot.records.asked.put(key, asked), remember(caller, turn, bot.records)]);
  const view = { asked, answer, issues: bot.issues(), say };
  if (!platform.hasButtons) return answerReply(view);
  const buttons = { key, caller, canJudge: bot.records.retention.outcomes };
  return answerReply({ ...view, buttons });
}

/** A page of the answer to a question, whenever it was asked. @param page from 0 */
export const answerTo = (question: Question, bot: Bot, page = 0): Promise<Answer> =>
  put(question, bot, { limit: matchesWanted, page });

const wholeAnswerTo = (question: Question, bot: Bot): Promise<Answer> =>
  put(question, bot, { limit: withoutPages });

const put = (
  { options, previous, at }: Question,
  bot: Bot,
  wanted: Pick<AskOptions, 'limit' | 'page'>,
): Promise<Answer> =>
  bot.ask(options.question ?? '', {
    filters: readFilters(options, bot.issues()),
    ...wanted,
    previous,
    now: new Date(at),
  });
