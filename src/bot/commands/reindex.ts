import type { IssueName } from '../../embed/changes.js';
import type { JobReport } from '../../embed/job.js';
import type { Command } from '../command.js';
import type { Phrases } from '../phrases/index.js';
import { titleOf } from '../replies/spoken.js';
import { type Card, faint, notice, plain, type Reply } from '../reply.js';

export const reindex = {
  name: 'reindex',
  description: 'Takes in new and changed issues (administrators only)',
  access: 'administrators',
  options: [],
  async run({ progress, say }, bot): Promise<Reply> {
    progress(notice(say.reindex.reading));
    const report = await bot.reindex((done, total) =>
      progress(notice(say.reindex.embedding(done, total))),
    );
    return report ? reportReply(report, say) : notice(say.reindex.running);
  },
} as const satisfies Command;

function reportReply(report: JobReport, say: Phrases): Reply {
  const { newIssues, changedIssues, removedIssues, problems } = report;
  const changed = report.embedded + report.removed > 0;
  return {
    tone: 'answer',
    title: changed ? say.reindex.done : say.reindex.unchanged,
    lead: [
      plain(say.reindex.holds(report.documents, report.issues, report.passages)),
      plain(' '),
      faint(say.reindex.work(report.embedded, report.reused, report.removed, report.seconds)),
    ],
    cards: [
      ...problems.map(({ source, message }) => ({ title: source, body: [[plain(message)]] })),
      ...listCard(say.reindex.newIssues, newIssues, say),
      ...listCard(say.reindex.changedIssues, changedIssues, say),
      ...listCard(say.reindex.removedIssues, removedIssues, say),
    ],
  };
}

/** A first run takes in thousands. */
const listedAtMost = 20;

function listCard(
  title: (count: number) => string,
  issues: readonly IssueName[],
  say: Phrases,
): Card[] {
  if (issues.length === 0) return [];
  const more = issues.length - listedAtMost;
  return [
    {
      title: title(issues.length),
      body: [
        ...issues.slice(0, listedAtMost).map((issue) => [plain(titleOf(issue, say))]),
        ...(more > 0 ? [[faint(say.more(more))]] : []),
      ],
    },
  ];
}
