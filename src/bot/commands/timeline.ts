import { readFilters } from '../../retrieval/filters.js';
import type { Command } from '../command.js';
import { timelineReply } from '../timeline/timeline-reply.js';
import { publicationOption } from './options.js';

/** Of so many issues there is an excerpt. */
const issuesCited = 5;

export const timeline = {
  name: 'timeline',
  description: 'Shows how often and where a topic appears over the issues',
  access: 'everyone',
  searches: true,
  options: [
    { name: 'topic', description: 'A word or a few, e.g. space weather', required: true },
    publicationOption,
  ],
  async run({ options, say }, bot) {
    const filters = readFilters({ publication: options.publication }, bot.issues());
    const text = (options.topic ?? '').trim();
    return timelineReply(text, await bot.timeline({ text, filters, limit: issuesCited }), say);
  },
} as const satisfies Command;
