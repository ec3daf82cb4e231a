import { readFilters } from '../../retrieval/filters.js';
import { whatThereIs } from '../../retrieval/judge.js';
import { citationCard } from '../citation.js';
import type { Command } from '../command.js';
import { faint, notice, plain, type Reply } from '../reply.js';
import { issueOption, publicationOption } from './options.js';

const defaultLimit = 5;
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
        cards: answer.citations.map((citation, i) => citationCard(citation, i + 1)),
      };
    const shown = answer.refusal.kind === 'period' ? [] : answer.nearest.slice(0, nearestShown);
    const nearest = shown.length > 0 ? ' What follows is merely nearest, and no answer.' : '';
    return {
      tone: 'notice',
      title: question,
      lead: [plain(`Not found. ${answer.refusal.sentence}`), faint(nearest)],
      cards: shown.map((citation, i) => citationCard(citation, i + 1)),
      footer: `In all, ${whatThereIs(bot.issues())}.`,
    };
  },
} as const satisfies Command;
