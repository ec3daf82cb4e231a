import type { JobReport } from '../../embed/job.js';
import type { Issue } from '../../issue.js';
import { openReaders } from '../../open-models.js';
import { type Answer, answer } from '../../retrieval/answer.js';
import { type Digest, type DigestSection, digest } from '../../retrieval/digest.js';
import { sectionText, type TextParagraph } from '../../retrieval/section-text.js';
import {
  type ExcerptRange,
  type Surroundings,
  surroundings,
} from '../../retrieval/surroundings.js';
import { type Timeline, type Topic, timeline } from '../../retrieval/timeline.js';
import type { Settings } from '../../settings.js';
import type { AskOptions, Bot, State } from '../bot.js';
import type { Records } from '../records/records.js';
import { IndexInForce } from './index-in-force.js';
import { runJobProcess } from './job-process.js';
import { recordedJob } from './recorded-job.js';

/** The bot over an index on disk. A new index takes the place of the old one between two questions. */
export class IndexedBot implements Bot {
  private digests = new Map<string, Promise<Digest>>();
  private running = false;
  private readonly startedAt = Date.now();
  private readonly closing = new AbortController();
  /** Called when another index is in force. */
  onNewIndex: () => void = () => undefined;

  private constructor(
    private readonly settings: Settings,
    private readonly index: IndexInForce,
    readonly records: Records,
    private readonly now: () => Date,
  ) {}

  /** @throws if there is no index, it is damaged, or another model made it */
  static async open(
    settings: Settings,
    records: Records,
    now: () => Date = () => new Date(),
  ): Promise<IndexedBot> {
    const index = await IndexInForce.open(settings, await openReaders(settings));
    return new IndexedBot(settings, index, records, now);
  }

  issues(): readonly Issue[] {
    return this.index.searcher.library.issues;
  }

  state(): State {
    const { model, entries } = this.index.searcher.library;
    return { passages: entries.length, model: model.name, startedAt: this.startedAt };
  }

  ask(question: string, options: AskOptions): Promise<Answer> {
    return answer(this.index.searcher, {
      ...options,
      text: question,
      now: options.now ?? this.now(),
    });
  }

  digest(issue: Issue): Promise<Digest> {
    const known = this.digests.get(issue.id);
    if (known) return known;
    const { library, embedder } = this.index.searcher;
    const made = digest(library, embedder, issue);
    this.digests.set(issue.id, made);
    made.catch(() => this.digests.delete(issue.id));
    return made;
  }

  timeline(topic: Topic): Promise<Timeline> {
    return timeline(this.index.searcher, topic);
  }

  sectionText(issue: Issue, section: DigestSection): readonly TextParagraph[] {
    return sectionText(this.index.searcher.library, issue, section);
  }

  surroundings(range: ExcerptRange): Surroundings | null {
    return surroundings(this.index.searcher.library, range);
  }

  /** Aborted when the bot closes. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /** Ends a job that is at work: this program would wait for it before it could end. */
  close(): void {
    this.closing.abort();
  }

  async reindex(onProgress: (done: number, total: number) => void): Promise<JobReport | null> {
    if (this.running) return null;
    this.running = true;
    try {
      const report = await recordedJob(this.records, () =>
        runJobProcess({ ...this.settings, onProgress, signal: this.closed, aside: true }),
      );
      await this.refresh();
      return report;
    } finally {
      this.running = false;
    }
  }

  /** Puts in force what a job has written, whoever ran it. @throws if it cannot be opened */
  async refresh(): Promise<void> {
    if (!(await this.index.refresh())) return;
    this.digests = new Map();
    this.onNewIndex();
  }
}
