import type { JobReport } from '../embed/job.js';
import type { Issue } from '../issue.js';
import type { Answer } from '../retrieval/answer.js';
import type { Digest, DigestSection } from '../retrieval/digest.js';
import type { Filters } from '../retrieval/filters.js';
import type { Turn } from '../retrieval/follow-up.js';
import type { TextParagraph } from '../retrieval/section-text.js';
import type { ExcerptRange, Surroundings } from '../retrieval/surroundings.js';
import type { Timeline, Topic } from '../retrieval/timeline.js';
import type { Records } from './records/records.js';

export interface AskOptions {
  readonly filters: Filters;
  /** How many excerpts at the most, on all pages. */
  readonly limit: number;
  /** From 0; in place of one that there is not stands the last. Default: all on one. */
  readonly page?: number;
  /** The turn before, if there was one in this conversation. */
  readonly previous?: Turn | undefined;
  /** The day of asking; default: today. */
  readonly now?: Date;
}

/** Of the bot itself. */
export interface State {
  /** Of the index in force. */
  readonly passages: number;
  readonly model: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
}

/** What commands work with: the index in force, the job that renews it, and what the bot remembers. */
export interface Bot {
  readonly records: Records;
  /** Newest first, undated ones last. */
  issues(): readonly Issue[];
  state(): State;
  ask(question: string, options: AskOptions): Promise<Answer>;
  digest(issue: Issue): Promise<Digest>;
  /** How often and where a topic appears over the issues. */
  timeline(topic: Topic): Promise<Timeline>;
  /** All that stands in a section of a digest, in reading order. */
  sectionText(issue: Issue, section: DigestSection): readonly TextParagraph[];
  /** `null` where the index has no such excerpt, or no longer. */
  surroundings(range: ExcerptRange): Surroundings | null;
  /**
   * Runs the embedding job in a process of its own and puts the new index in force.
   * @param onProgress counts passages
   * @returns `null` if this bot is at it already
   * @throws if the job fails; the index in force stays
   */
  reindex(onProgress: (done: number, total: number) => void): Promise<JobReport | null>;
}
