import { admits, readFilters } from '../../retrieval/filters.js';
import type { Command } from '../command.js';
import { notice } from '../reply.js';
import { digestReply } from './issue.js';
import { publicationOption } from './options.js';

export const latest = {
  name: 'latest',
  description: 'Summarises the latest issue in its own words',
  access: 'everyone',
  searches: true,
  options: [publicationOption],
  async run({ options }, bot) {
    const filters = readFilters({ publication: options.publication }, bot.issues());
    const newest = bot.issues().find((issue) => admits(filters, issue) && issue.date !== null);
    return newest
      ? digestReply(newest, bot)
      : notice('None of the issues states a date, so none is the latest; /issues lists them all.');
  },
} as const satisfies Command;
