import type { Embedder } from '../embedder.js';
import { type Issue, type Passage, type Sentence, sectionTitle } from '../issue.js';
import { cosines } from './dense.js';
import { entriesOf, type Library } from './library.js';

/** A section of an issue in its own most telling sentences. */
export interface DigestSection {
  readonly title: string | null;
  readonly byline: string | null;
  readonly source: string;
  readonly page: number | null;
  /** Verbatim, whole, in the order in which they stand. */
  readonly sentences: readonly Sentence[];
  /** The ids of its passages, in reading order. */
  readonly passages: readonly string[];
}

export interface Digest {
  readonly issue: Issue;
  /** In reading order. */
  readonly sections: readonly DigestSection[];
}

/** Summarises an issue by extraction: nothing in it is not in the source. */
export async function digest(library: Library, embedder: Embedder, issue: Issue): Promise<Digest> {
  const passages = entriesOf(library, issue).map(({ passage }) => passage);
  const sections: DigestSection[] = [];
  for (const group of bySection(passages)) {
    const sentences = await telling(group, embedder);
    if (sentences.length > 0) sections.push(describe(group, sentences));
  }
  return { issue, sections };
}

/** Passages that stand under one outermost heading. */
function bySection(passages: readonly Passage[]): Passage[][] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = passage.section?.path[0] ?? `\n${passage.source}`;
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()];
}

function describe(group: readonly Passage[], sentences: readonly Sentence[]): DigestSection {
  const path = group.map(({ section }) => section?.path ?? []).reduce(commonStart);
  return {
    title: sectionTitle({ path, byline: null }),
    byline: group[0]!.section?.byline ?? null,
    source: group[0]!.source,
    page: group[0]!.sentences[0]!.page,
    sentences,
    passages: group.map(({ id }) => id),
  };
}

function commonStart(a: readonly string[], b: readonly string[]): readonly string[] {
  const differs = a.findIndex((heading, i) => heading !== b[i]);
  return differs < 0 ? a : a.slice(0, differs);
}

interface Candidate {
  readonly sentence: Sentence;
  readonly vector: Float32Array;
  /** Centrality in the section and the advantage of opening a passage. */
  readonly merit: number;
}

/** A section of so many sentences gets two. */
const longSection = 4;
const leadBonus = 0.15;
/** How much a sentence loses for being like one already chosen. */
const redundancy = 0.6;

async function telling(group: readonly Passage[], embedder: Embedder): Promise<Sentence[]> {
  const all = group.flatMap(({ sentences }, i) =>
    sentences.map((sentence, j) => ({ sentence, lead: j === 0 ? (i === 0 ? 2 : 1) : 0 })),
  );
  const whole = all.filter(({ sentence }) => isWhole(sentence.text));
  const vectors = await embedder.embed(
    whole.map(({ sentence }) => sentence.text),
    'passage',
  );
  const centre = mean(vectors);
  const candidates = whole.map(({ sentence, lead }, i): Candidate => {
    const vector = vectors[i]!;
    return { sentence, vector, merit: cosines(vector, centre, [0])[0]! + lead * leadBonus };
  });
  return chosen(candidates, all.length >= longSection ? 2 : 1).sort((a, b) => a.start - b.start);
}

/** Maximal marginal relevance. @see Carbonell and Goldstein, 1998 */
function chosen(candidates: readonly Candidate[], count: number): Sentence[] {
  const taken: Candidate[] = [];
  const worth = ({ vector, merit }: Candidate) =>
    merit -
    redundancy * Math.max(0, ...taken.map((other) => cosines(vector, other.vector, [0])[0]!));
  while (taken.length < Math.min(count, candidates.length)) {
    const rest = candidates.filter((candidate) => !taken.includes(candidate));
    taken.push(rest.reduce((a, b) => (worth(b) > worth(a) ? b : a)));
  }
  return taken.map(({ sentence }) => sentence);
}

/** No fragment, caption or list entry: begins like a sentence, ends like one, and has a length to say something. */
function isWhole(text: string): boolean {
  const words = text.split(' ').length;
  return (
    words >= 6 &&
    words <= 70 &&
    /^["'“‘([]?[\p{Lu}\p{N}]/u.test(text) &&
    /[.!?]["'”’)\]]*$/.test(text)
  );
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]! / vectors.length;
  return sum;
}
