import { readFile } from 'node:fs/promises';
import type { LabelledSet } from './labelled.js';
import {
  type Half,
  halfNames,
  halvesOf,
  type LabelledQuestion,
  readLabelled,
} from './labelled-questions.js';

/** Where questions of everyday life stand, one a line, for each half. */
type EverydayFiles = Readonly<Record<Half, string>>;

/** Questions that have nothing to do with a corpus: of everyday life, and about the other corpora. */
export async function unrelatedQuestions(
  everyday: EverydayFiles,
  others: readonly LabelledSet[],
): Promise<Record<Half, LabelledQuestion[]>> {
  const unrelated: Record<Half, LabelledQuestion[]> = { development: [], test: [] };
  for (const half of halfNames)
    for (const line of (await readFile(everyday[half], 'utf8')).split('\n'))
      if (line.trim() !== '') unrelated[half].push(unanswered('everyday', line));
  for (const file of others.flatMap(({ questionsFiles }) => questionsFiles))
    for (const [question, half] of halvesOf(await readLabelled(file)))
      if (standsAlone(question)) unrelated[half].push(unanswered('foreign', question.question));
  return unrelated;
}

const unanswered = (reason: string, question: string): LabelledQuestion => ({
  id: question,
  kind: 'unanswerable',
  question,
  after: [],
  answers: [],
  reason,
});

/** Asked of another corpus, it asks for the same: no time that is another there, nothing to follow upon. */
const standsAlone = ({ kind, after, answers }: LabelledQuestion): boolean =>
  kind !== 'dated' && after.length === 0 && answers.length > 0;
