import type { Embedder } from '../embedder.js';
import { passageText } from '../issue.js';
import type { Background } from './background.js';
import { type Confidence, confidenceOf } from './confidence.js';
import { diverse } from './diverse.js';
import { type Excerpt, excerpt, opening } from './excerpt.js';
import { admits, type Filters } from './filters.js';
import { followUp, type Turn, turnOf } from './follow-up.js';
import { interpret } from './interpret.js';
import { doubt, outOfPeriod, plainRefusal, type Refusal } from './judge.js';
import { type Entry, entriesOf, type Library } from './library.js';
import { unknownNames } from './names.js';
import { type Hit, questionVector, search } from './search.js';
import { type Signs, signsOf } from './signs.js';
import { unsaidOf } from './unsaid.js';
import { lacksKind, unstatedDetail } from './unstated.js';

/** An excerpt and where it is from. */
export interface Citation extends Excerpt {
  readonly entry: Entry;
  /** From 0 to 1; it ranks the citations of one answer and compares with no other answer's. */
  readonly score: number;
}

interface Considered {
  /** The question as it was understood, if it took something over from the one before it. */
  readonly carried: string | null;
  /** What a question that follows upon this one may take over. */
  readonly turn: Turn;
  /** What was weighed; `null` where a plain reason decided, such as a period without issues. */
  readonly signs: Signs | null;
}

export interface Found extends Considered {
  readonly found: true;
  /** How sure it is that the first citation answers. */
  readonly confidence: Confidence;
  /** Best first. */
  readonly citations: readonly Citation[];
  /** What the words of the question say of the issues, e.g. "since March"; `null` if nothing. */
  readonly understood: string | null;
}

export interface NotFound extends Considered {
  readonly found: false;
  readonly refusal: Refusal;
  /** What is merely nearest, and no answer. */
  readonly nearest: readonly Citation[];
}

export type Answer = Found | NotFound;

export interface Question {
  readonly text: string;
  readonly filters: Filters;
  /** How many citations at the most. */
  readonly limit: number;
  /** The day of asking. */
  readonly now: Date;
  /** The turn before, of the same person in the same place. */
  readonly previous?: Turn | undefined;
}

/** What answers are made from. */
export interface Searcher {
  readonly library: Library;
  readonly embedder: Embedder;
  readonly background: Background;
  /** Another way of answering, to compare with. */
  readonly variant?: Variant;
}

export interface Variant {
  /** Of the words against the meaning, fixed: 1 is words alone, 0 meaning alone. */
  readonly share?: number;
  /** The hits as they score, none put forward for what it adds to the others. */
  readonly plain?: boolean;
}

export async function answer(searcher: Searcher, question: Question): Promise<Answer> {
  const { library, embedder, background, variant } = searcher;
  const resolved = followUp(library, question, question.previous);
  const interpretation = interpret(library, resolved);
  const { text, filters, empty } = interpretation;
  const turn = turnOf(resolved, interpretation);
  const { understood } = turn;
  const told = { carried: resolved.carried, turn };
  const wanted = library.lexical.wanted(text);
  if (wanted.length === 0 && !empty && (understood ?? filters.issue))
    return {
      ...told,
      found: true,
      confidence: 'high',
      signs: null,
      citations: leads(library, filters).slice(0, question.limit),
      understood,
    };
  const vector = await questionVector(embedder, text);
  const hits = search(library, { wanted, vector, filters, share: variant?.share });
  const citations: Citation[] = [];
  const shown = variant?.plain ? hits : diverse(hits, wanted, question.limit);
  for (const hit of shown.slice(0, question.limit))
    citations.push(await cite(hit, { vector, wanted, embedder }));
  const refused = empty
    ? outOfPeriod(understood, library.issues)
    : plainRefusal({
        hits,
        unknownNames: unknownNames(text, wanted, embedder),
        unstated: unstatedDetail(text, hits.slice(0, readFor).map(textOf)),
      });
  if (refused) return { ...told, found: false, refusal: refused, nearest: citations, signs: null };
  const unsaid = unsaidOf(text, wanted, hits);
  const best = citations.slice(0, 1).map((citation) => citation.best);
  const narrowed = understood !== null;
  const signs = signsOf({ hits, background, unsaid, unfit: lacksKind(text, best), narrowed });
  const refusal = doubt(signs, unsaid);
  return refusal
    ? { ...told, found: false, refusal, nearest: citations, signs }
    : { ...told, found: true, confidence: confidenceOf(signs), citations, understood, signs };
}

/** So many of the best passages are read for a detail that is asked for. */
const readFor = 5;

const textOf = ({ entry }: Hit): string => passageText(entry.passage);

async function cite(hit: Hit, query: Parameters<typeof excerpt>[1]): Promise<Citation> {
  return {
    ...(await excerpt(hit.entry.passage.sentences, query)),
    entry: hit.entry,
    score: hit.score,
  };
}

/** "What is in the latest issue?" leaves nothing to search for: each of its sections begins to speak. */
function leads(library: Library, filters: Filters): Citation[] {
  const issues = library.issues.filter((issue) => admits(filters, issue));
  return inTurns(issues.map((issue) => sectionLeads(entriesOf(library, issue)))).map((entry) => ({
    ...opening(entry.passage.sentences),
    entry,
    score: 1,
  }));
}

/** The first passage of each section. @param entries in reading order */
function sectionLeads(entries: readonly Entry[]): Entry[] {
  const heading = ({ passage }: Entry) => passage.section?.path[0] ?? passage.source;
  return entries.filter((entry, i) => i === 0 || heading(entries[i - 1]!) !== heading(entry));
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}
