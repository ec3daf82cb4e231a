import type { Embedder } from '../embedder.js';
import { type Issue, type Passage, type Sentence, sectionTitle } from '../issue.js';
import { articlesOf } from './digest/articles.js';
import { candidatesOf } from './digest/candidates.js';
import { type Choose, howMany, mostTelling } from './digest/telling.js';
import { isOrnament } from './digest/worth.js';
import { entriesOf, type Library } from './library.js';

/** A section of an issue in its own most telling sentences. */
export interface DigestSection {
  readonly title: string | null;
  readonly byline: string | null;
  /** The document in which it begins. */
  readonly source: string;
  readonly page: number | null;
  /** Verbatim, whole, in the order in which they stand; none if it is a list. */
  readonly sentences: readonly Sentence[];
  /** The ids of its passages, in reading order. */
  readonly passages: readonly string[];
}

export interface Digest {
  readonly issue: Issue;
  /** Every article and section but pictures and imprints, in reading order. */
  readonly sections: readonly DigestSection[];
}

/** Summarises an issue by extraction: nothing in it is not in the source. */
export async function digest(
  library: Library,
  embedder: Embedder,
  issue: Issue,
  choose: Choose = mostTelling,
): Promise<Digest> {
  const passages = entriesOf(library, issue).map(({ passage }) => passage);
  const sections: DigestSection[] = [];
  for (const article of articlesOf(passages)) {
    if (isOrnament(titleOf(article), article)) continue;
    const candidates = await candidatesOf(article, embedder);
    const chosen = choose(candidates, howMany(article));
    if (titleOf(article) === null && chosen.length === 0) continue;
    sections.push(describe(article, [...chosen].sort((a, b) => a.at - b.at).map(sentenceOf)));
  }
  return { issue, sections };
}

const sentenceOf = ({ sentence }: { readonly sentence: Sentence }): Sentence => sentence;

function describe(article: readonly Passage[], sentences: readonly Sentence[]): DigestSection {
  const [first] = article as [Passage];
  return {
    title: titleOf(article),
    byline: first.section?.byline ?? null,
    source: first.source,
    page: first.sentences[0]!.page,
    sentences,
    passages: article.map(({ id }) => id),
  };
}

/** The headings that all of its passages share. */
const titleOf = (article: readonly Passage[]): string | null =>
  sectionTitle({
    path: article.map(({ section }) => section?.path ?? []).reduce(commonStart),
    byline: null,
  });

function commonStart(a: readonly string[], b: readonly string[]): readonly string[] {
  const differs = a.findIndex((heading, i) => heading !== b[i]);
  return differs < 0 ? a : a.slice(0, differs);
}
