import { admits, readFilters } from '../../retrieval/filters.js';
import type { Command } from '../command.js';
import { issuesReply } from '../replies/issues-reply.js';
import type { Reply } from '../reply.js';
import { publicationOption } from './options.js';

export const issues = {
  name: 'issues',
  description: 'Lists the issues with their dates, newest first',
  access: 'everyone',
  options: [publicationOption],
  async run({ options, say, platform }, bot): Promise<Reply> {
    const filters = readFilters({ publication: options.publication }, bot.issues());
    return issuesReply({
      issues: bot.issues().filter((issue) => admits(filters, issue)),
      publication: filters.publication ?? null,
      page: platform.hasButtons ? '0' : null,
      say,
    });
  },
} as const satisfies Command;
