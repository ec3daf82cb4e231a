import { findIssue } from '../../retrieval/filters.js';
import type { Command } from '../command.js';
import { digestReply } from '../replies/digest-reply.js';
import { issueOption } from './options.js';

export const issue = {
  name: 'issue',
  description: 'Summarises one issue in its own words',
  access: 'everyone',
  searches: true,
  options: [{ ...issueOption, required: true }],
  async run({ options, say, platform }, bot) {
    const digest = await bot.digest(findIssue(options.issue ?? '', bot.issues()));
    return digestReply({ digest, page: platform.hasButtons ? '0' : null, say });
  },
} as const satisfies Command;
