import type { Embedder } from '../embedder.js';
import { cosines } from '../retrieval/dense.js';
import { fuse, lexicalShare } from '../retrieval/fuse.js';
import { LexicalIndex } from '../retrieval/lexical.js';
import type { CollectionPassage } from './passages.js';
import { embeddedText } from './passages.js';

export const systemNames = ['lexical', 'dense', 'hybrid'] as const;
export type SystemName = (typeof systemNames)[number];

/** The scores of all passages for one question, in their order. */
export type Scores = Record<SystemName, readonly number[]>;

/** Backissue's two ways of searching and their fusion, over the passages of a collection. */
export class Systems {
  private readonly rows: readonly number[];

  private constructor(
    private readonly lexical: LexicalIndex,
    private readonly vectors: Float32Array,
    size: number,
  ) {
    this.rows = Array.from({ length: size }, (_, row) => row);
  }

  static async over(
    passages: readonly CollectionPassage[],
    embedder: Embedder,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Systems> {
    const { dimensions } = embedder.identity;
    const texts = passages.map(({ title, text }) => embeddedText(title, text));
    const vectors = new Float32Array(passages.length * dimensions);
    for (const [row, vector] of (await embedder.embed(texts, 'passage', onProgress)).entries())
      vectors.set(vector, row * dimensions);
    const lexical = await LexicalIndex.build(texts.map((text) => ({ text, header: '' })));
    return new Systems(lexical, vectors, passages.length);
  }

  scores(question: string, vector: Float32Array): Scores {
    const words = this.lexical.scores(question, () => true);
    const lexical = this.rows.map((row) => words.get(row) ?? 0);
    const dense = cosines(vector, this.vectors, this.rows);
    const share = lexicalShare(this.coverage(question, lexical));
    return { lexical, dense, hybrid: fuse(lexical, dense, share) };
  }

  /** The largest share of the question that one of the best passages by words has. */
  private coverage(question: string, lexical: readonly number[]): number {
    const wanted = this.lexical.wanted(question);
    const best = [...this.rows].sort((a, b) => lexical[b]! - lexical[a]!).slice(0, candidates);
    return Math.max(0, ...best.map((row) => this.lexical.coverage(wanted, row)));
  }
}

const candidates = 50;
