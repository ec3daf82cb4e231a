import type { JobReport } from '../embed/job.js';
import { InputError } from '../input-error.js';
import type { Issue } from '../issue.js';
import { openEmbedder } from '../open-embedder.js';
import { type Answer, answer, type Searcher } from '../retrieval/answer.js';
import { type Digest, digest } from '../retrieval/digest.js';
import type { Settings } from '../settings.js';
import type { AskOptions, Bot } from './bot.js';
import { runJobProcess } from './job-process.js';
import { openSearcher } from './open-searcher.js';
import type { Records } from './records/records.js';

/** The bot over an index on disk. A new index takes the place of the old one between two questions. */
export class IndexedBot implements Bot {
  private digests = new Map<string, Promise<Digest>>();
  private running = false;
  private readonly closing = new AbortController();

  private constructor(
    private readonly settings: Settings,
    private searcher: Searcher,
    readonly records: Records,
    private readonly now: () => Date,
  ) {}

  /** @throws if there is no index, it is damaged, or another model made it */
  static async open(
    settings: Settings,
    records: Records,
    now: () => Date = () => new Date(),
  ): Promise<IndexedBot> {
    const embedder = await openEmbedder(settings);
    return new IndexedBot(settings, await openSearcher(settings, embedder), records, now);
  }

  issues(): readonly Issue[] {
    return this.searcher.library.issues;
  }

  ask(question: string, options: AskOptions): Promise<Answer> {
    return answer(this.searcher, { ...options, text: question, now: this.now() });
  }

  digest(issue: Issue): Promise<Digest> {
    const known = this.digests.get(issue.id);
    if (known) return known;
    const { library, embedder } = this.searcher;
    const made = digest(library, embedder, issue);
    this.digests.set(issue.id, made);
    made.catch(() => this.digests.delete(issue.id));
    return made;
  }

  /** Ends a job that is at work: this program would wait for it before it could end. */
  close(): void {
    this.closing.abort();
  }

  async reindex(onProgress: (done: number, total: number) => void): Promise<JobReport> {
    if (this.running)
      throw new InputError('The issues are being re-indexed already: wait until that is done.');
    this.running = true;
    try {
      const report = await runJobProcess({
        ...this.settings,
        onProgress,
        signal: this.closing.signal,
      });
      this.searcher = await openSearcher(this.settings, this.searcher.embedder);
      this.digests = new Map();
      return report;
    } finally {
      this.running = false;
    }
  }
}
