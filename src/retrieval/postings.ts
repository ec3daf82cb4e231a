import { inverseFrequency, saturated } from './bm25.js';

/** A number a term, and how often a passage has the terms of those numbers. */
interface Drafts {
  readonly terms: number[];
  readonly frequencies: number[];
}

/** Collects passages, one after the other, for {@link Postings}. */
export class PostingsBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly drafts: Drafts = { terms: [], frequencies: [] };
  /** Where the terms of each passage end in the drafts. */
  private readonly ends: number[] = [];
  private readonly lengths: number[] = [];

  /** @param terms how often the passage has each; fractions will do @param length in terms */
  add(terms: ReadonlyMap<string, number>, length: number): void {
    for (const [term, frequency] of terms) {
      this.drafts.terms.push(this.numberOf(term));
      this.drafts.frequencies.push(frequency);
    }
    this.ends.push(this.drafts.terms.length);
    this.lengths.push(length);
  }

  private numberOf(term: string): number {
    const number = this.numbers.get(term) ?? this.numbers.size;
    this.numbers.set(term, number);
    return number;
  }

  /** Sorts what was collected by term: a counting sort, which leaves the passages of each in order. */
  build(): Postings {
    const { terms, frequencies } = this.drafts;
    const starts = new Uint32Array(this.numbers.size + 1);
    for (const term of terms) starts[term + 1]!++;
    for (let term = 0; term < this.numbers.size; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const rows = new Uint32Array(terms.length);
    const worths = new Float32Array(terms.length);
    const mean = this.lengths.reduce((a, b) => a + b, 0) / Math.max(1, this.lengths.length);
    for (let row = 0, i = 0; row < this.ends.length; row++)
      for (; i < this.ends[row]!; i++) {
        const at = next[terms[i]!]!++;
        rows[at] = row;
        worths[at] = saturated(frequencies[i]!, this.lengths[row]! / mean);
      }
    return new Postings(this.numbers, starts, rows, worths, this.ends.length);
  }
}

/** An inverted index: the passages of each term, packed one term behind the other. */
export class Postings {
  /**
   * @param numbers of the terms
   * @param starts by the number of a term, where its passages start in `rows`
   * @param rows the numbers of passages, rising within a term
   * @param worths what the term is worth in each of them
   * @param size how many passages there are
   */
  constructor(
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly starts: Uint32Array,
    private readonly rows: Uint32Array,
    private readonly worths: Float32Array,
    readonly size: number,
  ) {}

  /** How many passages have a term. */
  frequency(term: string): number {
    const [from, to] = this.range(term);
    return to - from;
  }

  /** A term that no passage has counts as one of two: in few passages it may be a common word. */
  inverseFrequency(term: string): number {
    const frequency = this.frequency(term) || Math.min(absentFrequency, this.size);
    return inverseFrequency(this.size, frequency);
  }

  /** BM25 for each passage, in their order. @param weights how much each term of the question counts */
  scores(weights: ReadonlyMap<string, number>): Float32Array {
    const scores = new Float32Array(this.size);
    for (const [term, weight] of weights) {
      const [from, to] = this.range(term);
      const factor = weight * this.inverseFrequency(term);
      for (let i = from; i < to; i++) scores[this.rows[i]!]! += factor * this.worths[i]!;
    }
    return scores;
  }

  has(row: number, term: string): boolean {
    let [low, high] = this.range(term);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low < this.range(term)[1] && this.rows[low] === row;
  }

  private range(term: string): [number, number] {
    const number = this.numbers.get(term);
    return number === undefined ? [0, 0] : [this.starts[number]!, this.starts[number + 1]!];
  }
}

const absentFrequency = 2;
