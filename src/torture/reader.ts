import { setTimeout } from 'node:timers/promises';
import type { Readers } from '../cross-encoder.js';
import { answer, type Searcher } from '../retrieval/answer.js';
import { measureBackground } from '../retrieval/background.js';
import { openLibrary } from '../retrieval/library.js';
import { readManifest } from '../store.js';
import { questions } from './newsletter.js';

const now = new Date('2026-12-01');
const pauseMs = 50;

/** What the reader may meet: an index that gives one of these lists of answers, or no index yet. */
export interface Expected {
  readonly answers: readonly (readonly string[])[];
  readonly none: boolean;
}

export async function openSearcher(dataDir: string, readers: Readers): Promise<Searcher> {
  const library = await openLibrary(dataDir, readers.embedder.identity);
  return { ...readers, library, background: await measureBackground(library, readers.embedder) };
}

export const answerText = async (searcher: Searcher, question: string): Promise<string> =>
  JSON.stringify(await answer(searcher, { text: question, filters: {}, limit: 3, now }));

export async function answersOf(searcher: Searcher): Promise<string[]> {
  const texts: string[] = [];
  for (const question of questions) texts.push(await answerText(searcher, question));
  return texts;
}

/** Opens the index and asks it one question, again and again, as a bot that is restarted all the time. */
export class Reader {
  /** Questions that an index was there for. */
  asked = 0;
  /** What went wrong, a sentence each. */
  readonly failures: string[] = [];
  private expected: Expected = { answers: [], none: true };
  private queue: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataDir: string,
    private readonly readers: Readers,
  ) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const started = performance.now();
      await this.alone(() => this.ask());
      // On a busy machine the jobs and their repair get most of the time.
      await setTimeout(Math.max(pauseMs, 3 * (performance.now() - started)));
    }
  }

  stop(): void {
    this.stopped = true;
  }

  /** Does something while no question is under way. @param expected from then on */
  between(work: () => Promise<unknown>, expected = this.expected): Promise<void> {
    return this.alone(async () => {
      await work();
      this.expected = expected;
    });
  }

  private alone(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async ask(): Promise<void> {
    const question = questions[this.asked % questions.length]!;
    try {
      if (this.expected.none && (await readManifest(this.dataDir)) === null) return;
      const n = this.asked++ % questions.length;
      const text = await answerText(await openSearcher(this.dataDir, this.readers), question);
      if (!this.expected.answers.some((answers) => answers[n] === text))
        this.failures.push(`"${question}" was answered from neither index: ${text}`);
    } catch (error) {
      this.failures.push(`"${question}" failed: ${(error as Error).message}`);
    }
  }
}
