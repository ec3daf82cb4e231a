import type { Citation, NotFound } from '../../retrieval/answer.js';
import { readFilters } from '../../retrieval/filters.js';
import { whatThereIs } from '../../retrieval/judge.js';
import type { Bot } from '../bot.js';
import { citationCard } from '../citation.js';
import type { Command } from '../command.js';
import { faint, notice, plain, type Reply } from '../reply.js';
import { issueOption, publicationOption } from './options.js';

const defaultLimit = 5;
/** A citation that scores less than this share of the best one is hardly about the question. */
const worthShowing = 0.4;
/** What is merely nearest is shown, but not at length. */
const nearestShown = 2;

export const ask = {
  name: 'ask',
  description: 'Answers a question with excerpts from the issues',
  access: 'everyone',
  options: [
    { name: 'question', description: 'What you want to know', required: true },
    issueOption,
    publicationOption,
    { name: 'since', description: 'Only issues from this date on, e.g. 2025-05 or May 2025' },
    { name: 'until', description: 'Only issues up to this date, e.g. 2025-06' },
  ],
  async run({ options }, bot): Promise<Reply> {
    const question = (options.question ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(question))
      return notice('Ask a question in words, for example: What is new about space weather?');
    const filters = readFilters(options, bot.issues());
    const answer = await bot.ask(question, {
      filters,
      limit: Number(options.limit ?? defaultLimit),
    });
    if (answer.found)
      return {
        tone: 'answer',
        title: question,
        ...(answer.understood ? { lead: [faint(`Only: ${answer.understood}`)] } : {}),
        cards: strongest(answer.citations).map((citation, i) => citationCard(citation, i + 1)),
      };
    return notFound(question, answer, bot);
  },
} as const satisfies Command;

const strongest = (citations: readonly Citation[]): Citation[] =>
  citations.filter(({ score }) => score >= worthShowing * citations[0]!.score);

function notFound(question: string, { refusal, nearest }: NotFound, bot: Bot): Reply {
  const reply = { tone: 'notice', title: question } as const;
  // The sentence of an empty period says already what there is; what lies outside it is not nearest.
  if (refusal.kind === 'period')
    return { ...reply, lead: [plain(`Not found. ${refusal.sentence}`)], cards: [] };
  const shown = nearest.slice(0, nearestShown);
  const remark = shown.length > 0 ? ' What follows is merely nearest, and no answer.' : '';
  return {
    ...reply,
    lead: [plain(`Not found. ${refusal.sentence}`), faint(remark)],
    cards: shown.map((citation, i) => citationCard(citation, i + 1)),
    footer: `In all, ${whatThereIs(bot.issues())}.`,
  };
}
