import { type Background, everydayNearness } from './background.js';
import { largestGap, type WantedWord } from './coverage.js';
import { anyAnswers } from './reading.js';
import { type Hit, toRead } from './search.js';
import type { Unsaid } from './unsaid.js';

/** What speaks for the best hits, or against them; each from 0 to 1. */
export interface Signs {
  /** The share of the question's words that the first hit has. */
  readonly coverage: number;
  /** How far its score is above the next. */
  readonly lead: number;
  /** Few of the question's words, and hardly nearer than what has nothing to do with the corpus. */
  readonly strangeness: number;
  /** How near it is to a subject of everyday life that the corpus does not speak of. */
  readonly everyday: number;
  /** The share of the question that is one word which even the best of the passages lacks. */
  readonly missing: number;
  /** The share of what is asked of a name that no passage with the name says. */
  readonly unsaid: number;
  /** How likely the first hit answers, and how likely any that was read does, by the cross-encoder. */
  readonly firstRead: number;
  readonly anyRead: number;
  /** 1 if the question asks for a time, a number, a person or a place, and no excerpt has one. */
  readonly unfit: number;
}

export interface Considered {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly vector: Float32Array;
  readonly wanted: readonly WantedWord[];
  readonly background: Background;
  readonly unsaid: Unsaid | null;
  readonly unfit: boolean;
  /** The question names the issue or the time: what it asks for is looked for there and nowhere else. */
  readonly narrowed: boolean;
}

export function signsOf(considered: Considered): Signs {
  const { hits, unsaid, unfit, narrowed } = considered;
  const [first, second] = hits;
  const lack = narrowed ? narrowedLack : 1;
  return {
    coverage: first?.coverage ?? 0,
    lead: (first?.score ?? 0) - (second?.score ?? 0),
    strangeness: strangeness(considered),
    everyday: everydayNearness(considered.background, considered.vector),
    missing: lack * missing(considered),
    unsaid: lack * (unsaid?.share ?? 0),
    firstRead: first?.relevance ?? 0,
    anyRead: anyAnswers(hits.flatMap(({ relevance }) => relevance ?? [])),
    unfit: Number(unfit),
  };
}

/** Where a question names the issue, it is about that one, whatever words it uses: what is lacking counts less. */
const narrowedLack = 0.5;

/** With so many of its words in one passage, a question is about the corpus, whatever the model says … */
const someWords = 0.45;
/** … and with fewer of them where it names the issue that is to be searched. */
const aWord = 0.2;

/**
 * The fewer of a question's words a corpus has, the nearer in meaning it must come: with hardly any, as
 * near as only one unrelated question in five; with nearly enough, nearer than most of those.
 * @returns from 0 to 1; from 0.5 on the question is stranger than that
 */
function strangeness({ hits, background, narrowed }: Considered): number {
  const enough = narrowed ? aWord : someWords;
  const coverage = Math.max(0, ...hits.map((hit) => hit.coverage));
  if (coverage >= enough) return 0;
  const { typical, high } = background;
  const cosine = Math.max(0, ...hits.map((hit) => hit.cosine));
  const farness = (high - cosine) / Math.max(high - typical, leastSpan);
  const lack = 1 - coverage / enough;
  return Math.min(1, Math.max(0, (farness + lack) / 2));
}

const leastSpan = 0.01;

/** Of a question without a telling word ("Who are you?") all is missing. */
const missing = ({ hits, wanted }: Considered): number =>
  wanted.length === 0
    ? 1
    : Math.min(1, ...toRead(hits).map(({ words }) => largestGap(wanted, words)));
