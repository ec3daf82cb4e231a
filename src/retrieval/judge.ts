import type { Issue } from '../issue.js';
import { spokenDate } from '../issue-date.js';
import type { Background } from './background.js';
import type { Hit } from './search.js';

/** Why there is no answer, and the sentence that says so. */
export interface Refusal {
  readonly kind: 'period' | 'name' | 'detail' | 'nothing close';
  readonly sentence: string;
}

export interface Evidence {
  readonly hits: readonly Hit[];
  /** Names that neither the corpus nor the model knows. */
  readonly unknownNames: readonly string[];
  /** What the question asks for and none of the best passages states, e.g. "an age". */
  readonly unstated: string | null;
  readonly background: Background;
  /** The question names the issue or the time: what it asks for is looked for there and nowhere else. */
  readonly narrowed: boolean;
}

/** With so large a share of the question's words in one passage, an unknown name may be an aside. */
const nearlyAll = 0.7;
/** With so many of its words found, a question is about the corpus, whatever the model says. */
const someWords = 0.45;

/** Within the issue that is asked about fewer of them are enough. */
const aWord = 0.2;

/** Decides whether the nearest passages can be an answer at all; `null` if they can. */
export function refusal(evidence: Evidence): Refusal | null {
  const { hits, unknownNames, unstated, background, narrowed } = evidence;
  const top = hits[0];
  if (!top) return nothingClose;
  if (unknownNames.length > 0 && top.coverage < nearlyAll) return nameless(unknownNames);
  if (unstated !== null) return detailless(unstated);
  const coverage = Math.max(...hits.map((hit) => hit.coverage));
  const cosine = Math.max(...hits.map((hit) => hit.cosine));
  if (coverage >= (narrowed ? aWord : someWords)) return null;
  return cosine <= (coverage > 0 ? background.typical : background.high) ? nothingClose : null;
}

const nothingClose: Refusal = {
  kind: 'nothing close',
  sentence: 'Nothing in these issues is close enough to the question.',
};

/** A pasted page may have hundreds that are unknown. */
const namesTold = 3;

const nameless = (names: readonly string[]): Refusal => ({
  kind: 'name',
  sentence: `These issues never mention ${names
    .slice(0, namesTold)
    .map((name) => `"${name}"`)
    .join(' or ')}.`,
});

const detailless = (detail: string): Refusal => ({
  kind: 'detail',
  sentence: `What these issues say nearest to this does not state ${detail}.`,
});

/** @param phrase what the question says of the time */
export function outOfPeriod(phrase: string | null, issues: readonly Issue[]): Refusal {
  const asked = phrase ? ` as asked ("${phrase}")` : ' as asked';
  return { kind: 'period', sentence: `There is no issue${asked}; ${whatThereIs(issues)}.` };
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
