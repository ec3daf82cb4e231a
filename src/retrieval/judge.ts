import type { Issue } from '../issue.js';
import { spokenDate } from '../issue-date.js';
import { type Logistic, probability } from './logistic.js';
import type { Hit } from './search.js';
import type { Signs } from './signs.js';
import type { Unsaid } from './unsaid.js';
import type { DetailName } from './unstated.js';

/** Why there is no answer, and the sentence that says so in English; with it, what another would tell. */
export interface Refusal {
  readonly kind: 'period' | 'name' | 'detail' | 'nothing close';
  readonly sentence: string;
  /** Of a period: what the question says of the time. */
  readonly phrase?: string | null;
  /** The names that are never mentioned, or of which the words are not said. */
  readonly names?: readonly string[];
  readonly words?: readonly string[];
  /** The detail that is not stated. */
  readonly detail?: DetailName;
}

export interface Evidence {
  readonly hits: readonly Hit[];
  /** Names that neither the corpus nor the model knows. */
  readonly unknownNames: readonly string[];
  /** What the question asks for and none of the best passages states, e.g. "an age". */
  readonly unstated: DetailName | null;
}

/** With so large a share of the question's words in one passage, an unknown name may be an aside. */
const nearlyAll = 0.7;

/** A reason for which the nearest passages cannot be an answer, whatever else speaks for them. */
export function plainRefusal({ hits, unknownNames, unstated }: Evidence): Refusal | null {
  const top = hits[0];
  if (!top) return nothingClose;
  if (unknownNames.length > 0 && top.coverage < nearlyAll) return nameless(unknownNames);
  return unstated === null ? null : detailless(unstated);
}

/**
 * That the issues have an answer at all. A passage that has the words of a question and does not read as
 * an answer hardly is one, and one that has none of them may still be: coverage speaks against it.
 * Fitted on the development halves of the labelled questions by `npm run eval -- --fit`.
 */
export const isAnswered: Logistic<
  'coverage' | 'strangeness' | 'everyday' | 'missing' | 'unsaid' | 'anyRead'
> = {
  weights: {
    coverage: -1.65,
    strangeness: -2.26,
    everyday: -2.28,
    missing: -5.36,
    unsaid: -0.37,
    anyRead: 4.37,
  },
  bias: 1.25,
};

/** Below this probability of an answer there is none: on the development halves hardly one in twenty-five is refused wrongly. */
export const answeredFrom = 0.26;

/** The refusal for what is too unlikely to be an answer; `null` if it is likely enough. */
export function doubt(signs: Signs, unsaid: Unsaid | null): Refusal | null {
  if (probability(isAnswered, signs) >= answeredFrom) return null;
  return unsaid && signs.unsaid > signs.strangeness ? wordless(unsaid) : nothingClose;
}

const nothingClose: Refusal = {
  kind: 'nothing close',
  sentence: 'Nothing in these issues is close enough to the question.',
};

/** A pasted page may have hundreds that are unknown. */
const namesTold = 3;

const told = (words: readonly string[]): string =>
  words
    .slice(0, namesTold)
    .map((word) => `"${word}"`)
    .join(' or ');

const nameless = (names: readonly string[]): Refusal => ({
  kind: 'name',
  names: names.slice(0, namesTold),
  sentence: `These issues never mention ${told(names)}.`,
});

const wordless = ({ names, words }: Unsaid): Refusal => ({
  kind: 'detail',
  names: names.slice(0, namesTold),
  words: words.slice(0, namesTold),
  sentence: `What these issues say nearest to ${told(names)} does not mention ${told(words)}.`,
});

const detailless = (detail: DetailName): Refusal => ({
  kind: 'detail',
  detail,
  sentence: `What these issues say nearest to this does not state ${detail}.`,
});

/** @param phrase what the question says of the time */
export function outOfPeriod(phrase: string | null, issues: readonly Issue[]): Refusal {
  const asked = phrase ? ` as asked ("${phrase}")` : ' as asked';
  return { kind: 'period', phrase, sentence: `There is no issue${asked}; ${whatThereIs(issues)}.` };
}

/** "there are 4 issues, from November 2024 to June 2025" @param issues newest first */
export function whatThereIs(issues: readonly Issue[]): string {
  const dated = issues.filter(({ date }) => date !== null);
  const count = issues.length === 1 ? 'there is 1 issue' : `there are ${issues.length} issues`;
  const [newest, oldest] = [dated[0], dated.at(-1)];
  if (!newest || !oldest) return count;
  if (newest === oldest) return `${count}, of ${spokenDate(newest.date)}`;
  return `${count}, from ${spokenDate(oldest.date)} to ${spokenDate(newest.date)}`;
}
