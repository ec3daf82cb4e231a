import { readVersion } from '../../version.js';
import type { Bot } from '../bot.js';
import type { Call, Command } from '../command.js';
import { lastJob } from '../index/recorded-job.js';
import type { Phrases } from '../phrases/index.js';
import { moment, type Paragraph, plain, type Reply, strong } from '../reply.js';

export const status = {
  name: 'status',
  description: 'Tells how the bot and its index are',
  access: 'everyone',
  options: [],
  async run({ say, platform }, bot): Promise<Reply> {
    const { model, startedAt } = bot.state();
    const line = (label: string, ...value: Paragraph): Paragraph => [
      strong(`${label}: `),
      ...value,
    ];
    return {
      tone: 'answer',
      cards: [
        {
          title: say.status.title,
          body: [
            line(say.status.index, ...indexSpans(bot, say)),
            line(say.status.model, plain(model)),
            line(say.status.lastJob, ...jobSpans(bot, say)),
            line(say.status.started, moment(startedAt)),
            line(say.status.latency, plain(latency(platform, say))),
            line(say.status.version, plain(readVersion())),
          ],
        },
      ],
    };
  },
} as const satisfies Command;

function indexSpans(bot: Bot, say: Phrases): Paragraph {
  const issues = bot.issues();
  const dated = issues.filter(({ date }) => date !== null);
  const [newest, oldest] = [dated[0], dated.at(-1)];
  const sizes = say.status.sizes(issues.length, bot.state().passages);
  if (!newest || !oldest) return [plain(sizes)];
  return [plain(`${sizes}, ${say.status.span(say.date(oldest.date), say.date(newest.date))}`)];
}

function jobSpans({ records }: Bot, say: Phrases): Paragraph {
  const last = lastJob(records);
  if (!last) return [plain(say.status.never)];
  const { at, done } = last;
  const how = done
    ? say.status.jobDone(done.embedded, done.removed, done.problems)
    : say.status.jobFailed;
  return [moment(at), plain(`, ${how}`)];
}

const latency = ({ latencyMs }: Call['platform'], say: Phrases): string =>
  latencyMs === null ? say.status.unmeasured : say.status.milliseconds(latencyMs);
