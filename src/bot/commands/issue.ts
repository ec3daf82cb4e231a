import type { Issue } from '../../issue.js';
import { findIssue } from '../../retrieval/filters.js';
import { titleOf } from '../../retrieval/interpret.js';
import type { Bot } from '../bot.js';
import { placeOf } from '../citation.js';
import type { Command } from '../command.js';
import { faint, plain, type Reply } from '../reply.js';
import { issueOption } from './options.js';

export const issue = {
  name: 'issue',
  description: 'Summarises one issue in its own words',
  access: 'everyone',
  searches: true,
  options: [{ ...issueOption, required: true }],
  run: ({ options }, bot) => digestReply(findIssue(options.issue ?? '', bot.issues()), bot),
} as const satisfies Command;

/** An issue's sections, each in its most telling sentences. */
export async function digestReply(issue: Issue, bot: Bot): Promise<Reply> {
  const { sections } = await bot.digest(issue);
  const each = sections.length > manySections ? 1 : 2;
  return {
    tone: 'answer',
    title: titleOf(issue),
    lead: [
      faint(
        `${sections.length} sections, each in its own most telling sentences.${dateNote(issue)}`,
      ),
    ],
    cards: sections.map((section) => ({
      title: section.title ?? 'Without a heading',
      body: section.sentences.slice(0, each).map(({ text }) => [plain(text)]),
      citation: placeOf({ ...section, title: null }),
    })),
    footer: 'Read on with /ask, or in the source named under each section.',
  };
}

/** With more sections each gets a single sentence: the digest is to be read at a glance. */
const manySections = 9;

const dateNote = ({ date }: Issue) => (date === null ? ' The source states no date.' : '');
