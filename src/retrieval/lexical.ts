import { setImmediate } from 'node:timers/promises';
import { type WantedWord, wordsIn } from './coverage.js';
import { type Postings, PostingsBuilder } from './postings.js';
import { Spelling } from './spelling.js';
import { acronyms, indexTerms, questionWords, termsOf, wordsOf } from './terms.js';

export interface LexicalDocument {
  /** The passage's text. */
  readonly text: string;
  /** Publication, date and section: what stands around it. */
  readonly header: string;
}

/** BM25 over the passages, with spelling mistakes in the question forgiven. */
export class LexicalIndex {
  private constructor(
    private readonly postings: Postings,
    private readonly spelling: Spelling,
  ) {}

  /** Gives way to other work every few milliseconds: questions go on while a new index is read. */
  static async build(documents: Iterable<LexicalDocument>): Promise<LexicalIndex> {
    const postings = new PostingsBuilder();
    const spelling = new Spelling();
    let turnEnds = performance.now() + turnMs;
    for (const document of documents) {
      const words = wordsOf(document.text);
      add(postings, words, document);
      spelling.add(words);
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + turnMs;
    }
    return new LexicalIndex(postings.build(), spelling);
  }

  /** The words of a question, spelt as the corpus does, with what each tells. */
  wanted(question: string): WantedWord[] {
    return questionWords(question).map(({ word, forms, count }) => {
      const known = forms.filter((form) => this.postings.frequency(form) > 0);
      const exact = known.length > 0;
      const terms = exact ? known : this.spelling.suggest(word);
      const telling = terms.length > 0 ? terms : forms;
      const weight = Math.max(...telling.map((term) => this.postings.inverseFrequency(term)));
      return { word, terms, exact, count, weight };
    });
  }

  /** BM25 for every passage, in their order; 0 for one without a wanted word. */
  scores(wanted: readonly WantedWord[]): Float32Array {
    return this.postings.scores(queryWeights(wanted));
  }

  /** The passages that have every wanted word, in the text or the header. */
  rowsWithAll(wanted: readonly WantedWord[]): number[] {
    const scores = this.scores(wanted);
    const has = (row: number) =>
      wanted.every(({ terms }) => terms.some((term) => this.postings.has(row, term)));
    return [...scores.keys()].filter((row) => scores[row]! > 0 && has(row));
  }

  /** Those of the wanted words that a passage or its header has. */
  wordsIn(wanted: readonly WantedWord[], row: number): WantedWord[] {
    return wordsIn(wanted, { has: (term) => this.postings.has(row, term) });
  }
}

/** How often the question has a term; one that is only spelt like a word of the question counts less. */
function queryWeights(wanted: readonly WantedWord[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, exact, count } of wanted)
    for (const term of terms)
      weights.set(term, (weights.get(term) ?? 0) + count * (exact ? 1 : misspeltWeight));
  return weights;
}

/** A word of the header, or an acronym of a name, counts as a part of one in the text. */
function add(
  postings: PostingsBuilder,
  words: readonly string[],
  { text, header }: LexicalDocument,
): void {
  const frequencies = new Map<string, number>();
  const count = (terms: readonly string[], weight: number) => {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  };
  const inText = termsOf(words);
  const inHeader = indexTerms(header);
  count(inText, 1);
  count(inHeader, headerWeight);
  count(acronyms(`${text} · ${header}`), headerWeight);
  postings.add(frequencies, inText.length + headerWeight * inHeader.length);
}

const turnMs = 10;
const headerWeight = 0.5;
const misspeltWeight = 0.5;
