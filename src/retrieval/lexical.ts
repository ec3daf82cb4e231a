import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
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

/** BM25+ over the passages, with spelling mistakes in the question forgiven. */
export class LexicalIndex {
  private readonly index = new MiniSearch<Analysed>({
    fields: ['text', 'header', 'acronyms'],
    stringifyField: (terms: readonly string[]) => terms.join(' '),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  private readonly frequency = new Map<string, number>();

  private constructor(private readonly documents: readonly LexicalDocument[]) {}

  /** Gives way to other work every few milliseconds: questions go on while a new index is read. */
  static async build(documents: readonly LexicalDocument[]): Promise<LexicalIndex> {
    const lexical = new LexicalIndex(documents);
    let turnEnds = performance.now() + turnMs;
    for (const [id, document] of documents.entries()) {
      lexical.add(id, analyse(document));
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

  /** BM25+ scores by document number; documents without a term of the question are not there. */
  scores(question: string, admits: (id: number) => boolean): Map<number, number> {
    const terms = questionWords(question).flatMap(({ forms }) => forms);
    const results = this.index.search(terms.join(' '), {
      tokenize: (text) => text.split(' '),
      boost: { header: headerBoost, acronyms: headerBoost },
      fuzzy: (term) =>
        this.knows(term) || term.length < shortestMisspelt || /\d/.test(term) ? false : maxEdits,
      filter: ({ id }) => admits(id as number),
    });
    return new Map(results.map(({ id, score }) => [id as number, score]));
  }

  /** The words of a question, spelt as the corpus does, with what each tells. */
  wanted(question: string): WantedWord[] {
    return questionWords(question).map(({ word, forms }) => {
      const terms = forms
        .flatMap((form) => this.spellings(form))
        .filter((term) => this.knows(term));
      const weight = Math.max(
        ...(terms.length > 0 ? terms : forms).map((term) => this.weight(term)),
      );
      return { word, terms, weight };
    });
  }

  /** The share of a question that a document has, each word by what it tells: from 0 to 1. */
  coverage(wanted: readonly WantedWord[], id: number): number {
    return coverage(wanted, new Set(Object.values(analyse(this.documents[id]!)).flat()));
  }

  /** The terms of the corpus that a misspelt one may stand for. */
  private spellings(term: string): string[] {
    if (this.knows(term) || !this.mayBeMisspelt(term)) return [term];
    const results = this.index.search(term, { fuzzy: maxEdits, tokenize: (text) => [text] });
    return [...new Set(results.flatMap(({ terms }) => terms))];
  }

  private mayBeMisspelt(term: string): boolean {
    return term.length >= shortestMisspelt && !/\d/.test(term);
  }
}

const analyse = ({ text, header }: LexicalDocument): Omit<Analysed, 'id'> => ({
  text: indexTerms(text),
  header: indexTerms(header),
  acronyms: acronyms(`${text} · ${header}`),
});

const turnMs = 10;
const headerBoost = 0.5;
/** A share of the word's length. */
const maxEdits = 0.2;
const shortestMisspelt = 5;

/** A word of a question as the corpus spells it, and how much it tells. */
export interface WantedWord {
  readonly word: string;
  /** Any of these stands for the word; empty if the corpus does not know it. */
  readonly terms: readonly string[];
  /** At least the inverse document frequency of its rarest term. */
  readonly weight: number;
}

/** @param terms those of a text @returns the share of the wanted words that it has, by weight */
export function coverage(wanted: readonly WantedWord[], terms: ReadonlySet<string>): number {
  let total = 0;
  let covered = 0;
  for (const word of wanted) {
    total += word.weight;
    if (word.terms.some((term) => terms.has(term))) covered += word.weight;
  }
  return total > 0 ? covered / total : 0;
}
