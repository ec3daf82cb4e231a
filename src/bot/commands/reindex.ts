import type { JobReport } from '../../embed/job.js';
import type { Command } from '../command.js';
import { notice, plain, type Reply } from '../reply.js';

export const reindex = {
  name: 'reindex',
  description: 'Takes in new and changed issues (administrators only)',
  access: 'administrators',
  options: [],
  async run({ progress }, bot): Promise<Reply> {
    progress(notice('Reading the issues…'));
    const report = await bot.reindex((done, total) => {
      const percent = Math.floor((100 * done) / total);
      progress(notice(`Embedding: ${done} of ${total} passages (${percent}%).`));
    });
    return done(report);
  },
} as const satisfies Command;

function done(report: JobReport): Reply {
  const changed = report.embedded + report.removed > 0;
  return {
    tone: 'answer',
    title: changed ? 'The new index is in force.' : 'Nothing has changed.',
    lead: [
      plain(
        `${report.documents} documents, ${report.issues} issues, ${report.passages} passages: ` +
          `${report.embedded} embedded, ${report.reused} kept, ${report.removed} removed, in ${report.seconds} s.`,
      ),
    ],
    cards: report.problems.map(({ source, message }) => ({
      title: source,
      body: [[plain(message)]],
    })),
  };
}
