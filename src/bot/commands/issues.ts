import type { DateOrigin, Issue } from '../../issue.js';
import { spokenDate } from '../../issue-date.js';
import { whatThereIs } from '../../retrieval/judge.js';
import { publicationsOf } from '../../retrieval/publication.js';
import { sentence } from '../../text.js';
import type { Command } from '../command.js';
import { faint, type Paragraph, plain, type Reply, strong } from '../reply.js';

export const issues = {
  name: 'issues',
  description: 'Lists the issues with their dates, newest first',
  access: 'everyone',
  options: [],
  async run(_call, bot): Promise<Reply> {
    const all = bot.issues();
    return {
      tone: 'answer',
      title: sentence(whatThereIs(all)),
      cards: publicationsOf(all).map((publication) => ({
        title: publication,
        body: all.filter((issue) => issue.publication === publication).map(line),
      })),
      footer: '/issue summarises one of them.',
    };
  },
} as const satisfies Command;

function line(issue: Issue): Paragraph {
  const origins = new Set(issue.documents.map(({ dateOrigin }) => dateOrigin));
  const from = [...origins]
    .map((origin) => originWords[origin])
    .filter(Boolean)
    .join(', ');
  const documents = issue.documents.length > 1 ? `${issue.documents.length} documents` : '';
  const note = [documents, from].filter(Boolean).join('; ');
  return [
    strong(spokenDate(issue.date)),
    plain(' '),
    faint(note ? `${issue.id} (${note})` : issue.id),
  ];
}

/** Only where a date is not where a reader would look for it. */
const originWords: Record<DateOrigin, string> = {
  masthead: '',
  'front matter': '',
  'issues.json': 'date from issues.json',
  'file name': "date from the file's name",
  'front page': 'date from the front page that announces it',
  none: 'the source states no date',
};
