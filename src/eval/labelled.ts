import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readers } from '../cross-encoder.js';
import { runJob } from '../embed/job.js';
import { answer, type Searcher, type Variant } from '../retrieval/answer.js';
import { measureBackground } from '../retrieval/background.js';
import type { Turn } from '../retrieval/follow-up.js';
import { openLibrary } from '../retrieval/library.js';
import { type Level, levelsOf } from './calibration.js';
import {
  type Half,
  halfNames,
  halvesOf,
  type LabelledQuestion,
  readLabelled,
} from './labelled-questions.js';
import { type Scores, scoresOf } from './labelled-scores.js';
import { type Outcome, outcomeOf } from './outcome.js';

/** A corpus and its questions. */
export interface LabelledSet {
  readonly name: string;
  readonly seedsDir: string;
  /** Each is halved on its own, so that questions in a further file move none of the others. */
  readonly questionsFiles: readonly string[];
}

export interface LabelledReport {
  readonly set: string;
  readonly half: Half;
  /** By system (`hybrid` is what Backissue does), then by kind; `all` is every kind together. */
  readonly systems: Readonly<Record<string, Readonly<Record<string, Scores>>>>;
  /** By kind, how many unrelated questions there were, and how many of them were refused. */
  readonly unrelated: Readonly<Record<string, { questions: number; refused: number }>>;
  /** How often the first excerpt was right, by confidence. */
  readonly confidence: readonly Level[];
}

/** What is compared; `hybrid` is what Backissue does. */
const systems: Record<string, Variant> = {
  lexical: { share: 1, unread: true, plain: true },
  dense: { share: 0, unread: true, plain: true },
  half: { share: 0.5, unread: true, plain: true },
  fused: { unread: true, plain: true },
  reranked: { plain: true },
  hybrid: {},
};

/** The day of asking is pinned: "last month" means the same in every run. */
const now = new Date(2026, 6, 1);

/** How the questions of one half fared, by system. */
export interface AskedHalf {
  readonly set: string;
  readonly half: Half;
  readonly outcomes: Readonly<Record<string, readonly Outcome[]>>;
  /** Of the questions that have nothing to do with the corpus, asked as Backissue does. */
  readonly unrelated: readonly Outcome[];
}

/**
 * Asks every question of a set.
 * @param names of the ways in which to ask
 * @param unrelated questions that the set's corpus has nothing to do with
 */
export async function askLabelled(
  set: LabelledSet,
  unrelated: Readonly<Record<Half, readonly LabelledQuestion[]>>,
  readers: Readers,
  names: readonly (keyof typeof systems)[] = Object.keys(systems),
): Promise<AskedHalf[]> {
  const files = await Promise.all(set.questionsFiles.map(readLabelled));
  const questions = files.flat();
  const halves = new Map(files.flatMap((file) => [...halvesOf(file)]));
  return withIndex(set.seedsDir, readers, async (searcher) => {
    const asked = new Map<string, Map<LabelledQuestion, Outcome>>();
    for (const name of names)
      asked.set(name, await ask(questions, { ...searcher, variant: systems[name]! }));
    const strange = await ask([...unrelated.development, ...unrelated.test], searcher);
    return halfNames.map((half) => ({
      set: set.name,
      half,
      unrelated: unrelated[half].map((q) => strange.get(q)!),
      outcomes: Object.fromEntries(
        [...asked].map(([name, outcomes]) => [
          name,
          questions.filter((q) => halves.get(q) === half).map((q) => outcomes.get(q)!),
        ]),
      ),
    }));
  });
}

export const reportOf = ({ set, half, outcomes, unrelated }: AskedHalf): LabelledReport => ({
  set,
  half,
  systems: Object.fromEntries(
    Object.entries(outcomes).map(([name, fared]) => [name, scoresOf(fared)]),
  ),
  unrelated: refusalsOf(unrelated),
  confidence: levelsOf(outcomes.hybrid!),
});

function refusalsOf(outcomes: readonly Outcome[]): LabelledReport['unrelated'] {
  const refusals: Record<string, { questions: number; refused: number }> = {};
  for (const { kind, abstained } of outcomes) {
    refusals[kind] ??= { questions: 0, refused: 0 };
    refusals[kind].questions++;
    if (abstained) refusals[kind].refused++;
  }
  return refusals;
}

async function ask(questions: readonly LabelledQuestion[], searcher: Searcher) {
  const outcomes = new Map<LabelledQuestion, Outcome>();
  for (const question of questions) {
    outcomes.set(question, outcomeOf(question, await inConversation(question, searcher)));
  }
  return outcomes;
}

/** The answer to the last of the questions, each asked with the turn of the one before. */
async function inConversation({ after, question }: LabelledQuestion, searcher: Searcher) {
  let previous: Turn | undefined;
  for (const text of after)
    previous = (await answer(searcher, { text, filters: {}, limit: 5, now, previous })).turn;
  return answer(searcher, { text: question, filters: {}, limit: 5, now, previous });
}

/** An index of its own, which is gone afterwards. */
export async function withIndex<T>(
  seedsDir: string,
  readers: Readers,
  use: (searcher: Searcher) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backissue-eval-'));
  try {
    const { embedder } = readers;
    await runJob({ seedsDir, dataDir, embedder });
    const library = await openLibrary(dataDir, embedder.identity);
    return await use({
      ...readers,
      library,
      background: await measureBackground(library, embedder),
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
