import type { Readers } from '../cross-encoder.js';
import { passageText } from '../issue.js';
import type { Background } from './background.js';
import { type Confidence, confidenceOf } from './confidence.js';
import { diverse } from './diverse.js';
import { type Excerpt, type ExcerptQuery, excerpt, opening } from './excerpt.js';
import { admits, type Filters } from './filters.js';
import { followUp, type Turn, turnOf } from './follow-up.js';
import { interpret } from './interpret.js';
import { doubt, outOfPeriod, plainRefusal, type Refusal } from './judge.js';
import { type Entry, entriesOf, type Library } from './library.js';
import { unknownNames } from './names.js';
import { type Page, pageOf, perPage } from './page.js';
import { compare, type Hit, questionVector, rerank, search, toRead } from './search.js';
import { sentenceVectors } from './sentence-vectors.js';
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
  /** Best first: those on the page that was asked for, or all. */
  readonly citations: readonly Citation[];
  /** Where a page was asked for: which. */
  readonly page?: Page | undefined;
  /** What the words of the question say of the issues, e.g. "since March"; `null` if nothing. */
  readonly understood: string | null;
}

export interface NotFound extends Considered {
  readonly found: false;
  readonly refusal: Refusal;
  /** What is merely nearest, and no answer; no more than stands on a page, if one was asked for. */
  readonly nearest: readonly Citation[];
}

export type Answer = Found | NotFound;

export interface Question {
  readonly text: string;
  readonly filters: Filters;
  /** How many citations at the most, on all pages. */
  readonly limit: number;
  /** From 0: only what stands there is cited, for each excerpt costs time. Default: all. */
  readonly page?: number | undefined;
  /** The day of asking. */
  readonly now: Date;
  /** The turn before, of the same person in the same place. */
  readonly previous?: Turn | undefined;
}

/** What answers are made from. */
export interface Searcher extends Readers {
  readonly library: Library;
  readonly background: Background;
  /** Another way of answering, to compare with. */
  readonly variant?: Variant;
}

export interface Variant {
  /** Of the words against the meaning, fixed: 1 is words alone, 0 meaning alone. */
  readonly share?: number;
  /** The hits as words and meaning score them, none ranked anew. */
  readonly unread?: boolean;
  /** The hits as they score, none put forward for what it adds to the others. */
  readonly plain?: boolean;
}

export async function answer(searcher: Searcher, question: Question): Promise<Answer> {
  const { library, embedder, crossEncoder, background, variant } = searcher;
  const resolved = followUp(library, question, question.previous);
  const interpretation = interpret(library, resolved);
  const { text, filters, empty } = interpretation;
  const turn = turnOf(resolved, interpretation);
  const { understood } = turn;
  const told = { carried: resolved.carried, turn };
  const wanted = library.lexical.wanted(text);
  if (wanted.length === 0 && !empty && (understood ?? filters.issue)) {
    const { shown, page } = onPage(leads(library, filters), question);
    const sure = { found: true, confidence: 'high', signs: null } as const;
    return { ...told, ...sure, citations: shown, page, understood };
  }
  const vector = await questionVector(embedder, text);
  const vectorsOf = sentenceVectors(embedder);
  const found = search(library, { wanted, vector, filters, share: variant?.share });
  const asked = { text, vector, share: found.share };
  const hits = variant?.unread
    ? found.hits
    : await rerank(await compare(found.hits, asked, { embedder, vectorsOf }), asked, crossEncoder);
  const chosen = variant?.plain ? hits : diverse(hits, wanted, question.limit);
  const cite = citing({ vector, wanted, vectorsOf });
  const refused = empty
    ? outOfPeriod(understood, library.issues)
    : plainRefusal({
        hits,
        unknownNames: unknownNames(text, wanted, embedder),
        unstated: unstatedDetail(text, aboutIt(hits).map(textOf)),
      });
  const refuse = async (refusal: Refusal, signs: Signs | null): Promise<NotFound> => {
    const nearest = chosen.slice(0, question.page === undefined ? question.limit : perPage);
    return { ...told, found: false, refusal, nearest: await cite(nearest), signs };
  };
  if (refused) return refuse(refused, null);
  const unsaid = unsaidOf(text, wanted, hits);
  const best = (await cite(chosen.slice(0, 1))).map((citation) => citation.best);
  const narrowed = understood !== null;
  const signs = signsOf({
    hits,
    vector,
    wanted,
    background,
    unsaid,
    unfit: lacksKind(text, best),
    narrowed,
  });
  const refusal = doubt(signs, unsaid);
  if (refusal) return refuse(refusal, signs);
  const { shown, page } = onPage(chosen, question);
  const citations = await cite(shown);
  return {
    ...told,
    found: true,
    confidence: confidenceOf(signs),
    citations,
    page,
    understood,
    signs,
  };
}

/** Of as many matches as are wanted those on the page that is wanted, or all. */
function onPage<M extends { readonly score: number }>(
  matches: readonly M[],
  { limit, page }: Pick<Question, 'limit' | 'page'>,
): { readonly shown: readonly M[]; readonly page?: Page } {
  const wanted = matches.slice(0, limit);
  return page === undefined ? { shown: wanted } : pageOf(wanted, page);
}

/** A passage is read for a detail if it has so much of the question's words as the one that has most. */
const aboutAsMuch = 0.6;

/** A passage that states the detail of something else is none of them. */
function aboutIt(hits: readonly Hit[]): Hit[] {
  const best = toRead(hits);
  const most = Math.max(0, ...best.map(({ coverage }) => coverage));
  return best.filter(({ coverage }) => coverage >= aboutAsMuch * most);
}

const textOf = ({ entry }: Hit): string => passageText(entry.passage);

/** Makes citations, each once. */
function citing(query: ExcerptQuery): (hits: readonly Hit[]) => Promise<Citation[]> {
  const known = new Map<Hit, Citation>();
  return async (hits) => {
    for (const hit of hits) {
      const { entry, score } = hit;
      if (!known.has(hit))
        known.set(hit, { ...(await excerpt(entry.passage.sentences, query)), entry, score });
    }
    return hits.map((hit) => known.get(hit)!);
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
