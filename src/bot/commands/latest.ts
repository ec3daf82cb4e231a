import { admits, readFilters } from '../../retrieval/filters.js';
import type { Command } from '../command.js';
import { digestReply } from '../replies/digest-reply.js';
import { notice } from '../reply.js';
import { publicationOption } from './options.js';

export const latest = {
  name: 'latest',
  description: 'Summarises the latest issue in its own words',
  access: 'everyone',
  searches: true,
  options: [publicationOption],
  async run({ options, say, platform }, bot) {
    const filters = readFilters({ publication: options.publication }, bot.issues());
    const newest = bot.issues().find((issue) => admits(filters, issue) && issue.date !== null);
    if (!newest) return notice(say.digest.noLatest);
    const digest = await bot.digest(newest);
    return digestReply({ digest, page: platform.hasButtons ? '0' : null, say });
  },
} as const satisfies Command;
