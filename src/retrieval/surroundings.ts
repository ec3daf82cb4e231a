import type { Passage, Section, Sentence } from '../issue.js';
import { sha256 } from '../sha256.js';
import type { Citation } from './answer.js';
import { type Entry, entriesOf, type Library } from './library.js';

/** Where an excerpt stands, short enough for the id of a button and good for other versions of the index. */
export interface ExcerptRange {
  /** The first characters of the hash of the issue's id. */
  readonly issue: string;
  /** The passage's position in its issue. */
  readonly ordinal: number;
  /** Offsets into the source file. */
  readonly start: number;
  readonly end: number;
}

/** The sentences around an excerpt, as far as they stand in the same section. */
export interface Surroundings {
  readonly entry: Entry;
  /** In reading order, a paragraph for each passage. */
  readonly paragraphs: readonly (readonly Near[])[];
}

export interface Near {
  readonly sentence: Sentence;
  /** True for the sentences of the excerpt itself. */
  readonly cited: boolean;
}

export const rangeOf = ({
  entry,
  start,
  end,
}: Pick<Citation, 'entry' | 'start' | 'end'>): ExcerptRange => ({
  issue: shortHash(entry.issue.id),
  ordinal: entry.passage.ordinal,
  start,
  end,
});

const shortHash = (id: string): string => sha256(id).slice(0, 12);

/** So many characters are shown before the excerpt, and so many after it. */
const before = 900;
const after = 1500;

/** @returns `null` if the index has no sentences from just there to just there */
export function surroundings(library: Library, range: ExcerptRange): Surroundings | null {
  const issue = library.issues.find(({ id }) => shortHash(id) === range.issue);
  const all = issue ? entriesOf(library, issue) : [];
  const at = all.findIndex(({ passage }) => passage.ordinal === range.ordinal);
  const entry = all[at];
  if (!entry) return null;
  const near = sectionAround(all, at).flatMap(({ passage }) =>
    passage.sentences.map((sentence) => ({ passage, sentence })),
  );
  const isIn = (key: 'start' | 'end') => (one: (typeof near)[number]) =>
    one.passage === entry.passage && one.sentence[key] === range[key];
  const [first, last] = [near.findIndex(isIn('start')), near.findIndex(isIn('end'))];
  if (first < 0 || last < first) return null;
  const from = first - fitting(near.slice(0, first).reverse(), before);
  const to = last + fitting(near.slice(last + 1), after);
  const shown = near.map(({ passage, sentence }, i) => ({
    passage,
    near: { sentence, cited: i >= first && i <= last },
  }));
  return { entry, paragraphs: paragraphsOf(shown.slice(from, to + 1)) };
}

/** The neighbours on both sides without a gap. */
function sectionAround(all: readonly Entry[], at: number): Entry[] {
  const { section } = all[at]!.passage;
  const isOther = (entry: Entry) => !isSame(entry.passage.section, section);
  const start = all.slice(0, at).findLastIndex(isOther) + 1;
  const end = all.slice(at).findIndex(isOther);
  return all.slice(start, end < 0 ? undefined : at + end);
}

const isSame = (a: Section | null, b: Section | null): boolean =>
  JSON.stringify(a?.path) === JSON.stringify(b?.path);

/** How many of the sentences have room. @param room in characters */
function fitting(near: readonly { readonly sentence: Sentence }[], room: number): number {
  let length = 0;
  for (const [count, { sentence }] of near.entries()) {
    length += sentence.text.length + 1;
    if (length > room) return count;
  }
  return near.length;
}

function paragraphsOf(shown: readonly { readonly passage: Passage; readonly near: Near }[]) {
  const byPassage = new Map<Passage, Near[]>();
  for (const { passage, near } of shown)
    byPassage.set(passage, [...(byPassage.get(passage) ?? []), near]);
  return [...byPassage.values()];
}
