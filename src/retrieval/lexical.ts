import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { coverage, type WantedWord } from './coverage.js';
import { Spelling } from './spelling.js';
import { acronyms, indexTerms, questionWords } from './terms.js';

export interface LexicalDocument {
  /** The passage's text. */
  readonly text: string;
  /** Publication, date and section: what stands around it. */
  readonly header: string;
}

interface Analysed {
  readonly id: number;
  readonly text: readonly string[];
  readonly header: readonly string[];
  readonly acronyms: readonly string[];
}

/** BM25 over the passages, with spelling mistakes in the question forgiven. */
export class LexicalIndex {
  private readonly index = new MiniSearch<Analysed>({
    fields: ['text', 'header', 'acronyms'],
    stringifyField: (terms: readonly string[]) => terms.join(' '),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  private readonly frequency = new Map<string, number>();
  private readonly spelling = new Spelling();

  private constructor(private readonly documents: readonly LexicalDocument[]) {}

  /** Gives way to other work every few milliseconds: questions go on while a new index is read. */
  static async build(documents: readonly LexicalDocument[]): Promise<LexicalIndex> {
    const lexical = new LexicalIndex(documents);
    let turnEnds = performance.now() + turnMs;
    for (const [id, document] of documents.entries()) {
      lexical.add(id, analyse(document));
      lexical.spelling.add(document.text);
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + turnMs;
    }
    return lexical;
  }

  private add(id: number, analysed: Omit<Analysed, 'id'>): void {
    this.index.add({ id, ...analysed });
    for (const term of new Set(Object.values(analysed).flat()))
      this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
  }

  knows(term: string): boolean {
    return this.frequency.has(term);
  }

  /**
   * How much a term tells apart: its inverse document frequency, from 0 upwards, as in BM25.
   * A term that no passage has tells the most.
   * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009
   */
  weight(term: string): number {
    const n = this.frequency.get(term) ?? 0;
    return Math.log(1 + (this.documents.length - n + 0.5) / (n + 0.5));
  }

  /** The words of a question, spelt as the corpus does, with what each tells. */
  wanted(question: string): WantedWord[] {
    return questionWords(question).map(({ word, forms, count }) => {
      const known = forms.filter((form) => this.knows(form));
      const exact = known.length > 0;
      const terms = exact ? known : this.spelling.suggest(word);
      const telling = terms.length > 0 ? terms : forms;
      const weight = Math.max(...telling.map((term) => this.weight(term)));
      return { word, terms, exact, count, weight };
    });
  }

  /** BM25 scores by document number; documents without a wanted word are not there. */
  scores(wanted: readonly WantedWord[], admits: (id: number) => boolean): Map<number, number> {
    const weights = queryWeights(wanted);
    const results = this.index.search([...weights.keys()].join(' '), {
      tokenize: (text) => text.split(' '),
      boost: { header: headerBoost, acronyms: headerBoost },
      boostTerm: (term) => weights.get(term)!,
      bm25: { k: 1.2, b: 0.75, d: 0 },
      filter: ({ id }) => admits(id as number),
    });
    // MiniSearch multiplies by the number of terms found, which helps short questions and hurts long ones.
    const exponent = Math.min(1, shortQuestion / weights.size) - 1;
    const undone = (found: number) => found ** exponent;
    return new Map(
      results.map(({ id, score, queryTerms }) => [id as number, score * undone(queryTerms.length)]),
    );
  }

  /** The share of a question that a document has, each word by what it tells: from 0 to 1. */
  coverage(wanted: readonly WantedWord[], id: number): number {
    return coverage(wanted, new Set(Object.values(analyse(this.documents[id]!)).flat()));
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

const analyse = ({ text, header }: LexicalDocument): Omit<Analysed, 'id'> => ({
  text: indexTerms(text),
  header: indexTerms(header),
  acronyms: acronyms(`${text} · ${header}`),
});

const turnMs = 10;
const headerBoost = 0.5;
const misspeltWeight = 0.5;
/** With up to so many words, a passage that has more of them is better for it. */
const shortQuestion = 6;
