import type { Action } from '../../src/bot/action.js';
import type { AskOptions, Bot, State } from '../../src/bot/bot.js';
import type { Caller } from '../../src/bot/caller.js';
import type { Command } from '../../src/bot/command.js';
import { phrasesFor } from '../../src/bot/phrases/index.js';
import type { Platform } from '../../src/bot/platform.js';
import type { Reply } from '../../src/bot/reply.js';
import type { JobReport } from '../../src/embed/job.js';
import type { Issue, Section } from '../../src/issue.js';
import type { Answer, Citation } from '../../src/retrieval/answer.js';
import type { Digest } from '../../src/retrieval/digest.js';
import { newestFirst } from '../../src/retrieval/library.js';
import { pageOf } from '../../src/retrieval/page.js';
import type { TextParagraph } from '../../src/retrieval/section-text.js';
import type { ExcerptRange, Surroundings } from '../../src/retrieval/surroundings.js';
import type { Timeline } from '../../src/retrieval/timeline.js';
import { sentencesIn } from './library.js';
import { memoryRecords } from './memory-records.js';

export const emptyReport: JobReport = {
  documents: 0,
  issues: 0,
  passages: 0,
  embedded: 0,
  reused: 0,
  removed: 0,
  newIssues: [],
  changedIssues: [],
  removedIssues: [],
  problems: [],
  seconds: 0,
};

/** What every answer says of the conversation, where nothing goes before. */
export const alone = {
  carried: null,
  turn: { question: '', subject: '', filters: {}, understood: null },
  signs: null,
} as const;

/** Answers what it is told to, and records what it was asked. */
export class FakeBot implements Bot {
  readonly asked: (AskOptions & { readonly question: string })[] = [];
  answer: Answer = { ...alone, found: true, confidence: 'high', citations: [], understood: null };
  records = memoryRecords();
  sections: Digest['sections'] = [];
  text: readonly TextParagraph[] = [];
  around: Surroundings | null = null;
  /** Of which excerpts the surroundings were asked for. */
  readonly lookedUp: ExcerptRange[] = [];
  topic: Timeline = { words: [], unknown: [], counts: [], citations: [] };
  /** What the job does: its steps, and its report or the error that ends it. */
  job: { steps: readonly [number, number][]; end: JobReport | Error | null } = {
    steps: [],
    end: emptyReport,
  };

  constructor(public known: readonly Issue[]) {}

  issues(): readonly Issue[] {
    return this.known.toSorted(newestFirst);
  }

  state(): State {
    return { passages: 86, model: 'fake-model', startedAt: 1_750_000_000_000 };
  }

  async ask(question: string, options: AskOptions): Promise<Answer> {
    this.asked.push({ question, ...options });
    const { page } = options;
    if (!this.answer.found || page === undefined) return this.answer;
    const { shown, ...where } = pageOf(this.answer.citations, page);
    return { ...this.answer, ...where, citations: shown };
  }

  surroundings(range: ExcerptRange): Surroundings | null {
    this.lookedUp.push(range);
    return this.around;
  }

  async digest(issue: Issue): Promise<Digest> {
    return { issue, sections: this.sections };
  }

  async timeline(): Promise<Timeline> {
    return this.topic;
  }

  sectionText(): readonly TextParagraph[] {
    return this.text;
  }

  async reindex(onProgress: (done: number, total: number) => void): Promise<JobReport | null> {
    for (const [done, total] of this.job.steps) onProgress(done, total);
    if (this.job.end instanceof Error) throw this.job.end;
    return this.job.end;
  }
}

export interface CitationDraft {
  readonly issue: Issue;
  readonly text: string;
  readonly section?: Section | null;
  readonly page?: number | null;
  readonly highlights?: Citation['highlights'];
  readonly score?: number;
  readonly ordinal?: number;
}

export function citationOf({
  issue,
  text,
  section = null,
  page = 1,
  highlights = [],
  score = 1,
  ordinal = 0,
}: CitationDraft): Citation {
  const { source } = issue.documents[0]!;
  const sentences = sentencesIn(text);
  const passage = { id: `${source}:0`, source, section, ordinal, sentences };
  const entry = { issue, passage };
  return { text, best: text, start: 0, end: text.length, page, highlights, entry, score };
}

const platform: Platform = {
  latencyMs: 40,
  hasButtons: true,
  missingPermissions: async () => [],
  readsEverything: false,
};

/** Runs a command as a user would, and collects what it shows on the way. */
export async function use(
  command: Command,
  bot: Bot,
  options: Record<string, string> = {},
  by: Partial<Caller> = {},
  on: Partial<Platform> = {},
) {
  const shown: Reply[] = [];
  const caller = { ...someone, ...by };
  const say = phrasesFor(caller.locale);
  const progress = (step: Reply) => shown.push(step);
  const reply = await command.run(
    { options, caller, say, platform: { ...platform, ...on }, progress },
    bot,
  );
  return { reply, shown };
}

/** Presses a button as a user would. */
export const press = (
  action: Action,
  bot: Bot,
  args: readonly string[],
  by: Partial<Caller> = {},
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> => {
  const caller = { ...someone, ...by };
  return action.run({ args, fields, caller, say: phrasesFor(caller.locale) }, bot);
};

/** A member of a server. */
export const someone: Caller = {
  user: 'reader',
  place: 'channel',
  channel: 'channel',
  server: 'server',
  rank: 'member',
  alone: false,
  opensThreads: true,
  locale: 'en-US',
};

/** All that a reply says, without styles, a line for each part. */
export const saidBy = ({ title, lead = [], cards, footer }: Reply): string =>
  [
    title,
    lead.map(({ text }) => text).join(''),
    ...cards.flatMap((card) => [
      card.title,
      ...card.body.map((paragraph) => paragraph.map(({ text }) => text).join('')),
      card.citation,
    ]),
    footer,
  ]
    .filter((line) => line)
    .join('\n');
