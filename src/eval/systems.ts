import type { Readers } from '../cross-encoder.js';
import { MappedText } from '../embed/mapped-text.js';
import { sentencesOf } from '../embed/sentences.js';
import { highest } from '../retrieval/highest.js';
import { LexicalIndex } from '../retrieval/lexical.js';
import {
  closelyRead,
  gainsOf,
  type Reread,
  type RereadingQuestion,
} from '../retrieval/rereading.js';
import { type Searched, scoreRows } from '../retrieval/score.js';
import { sentenceVectors } from '../retrieval/sentence-vectors.js';
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
    private readonly searched: Searched,
    private readonly texts: readonly string[],
    private readonly readers: Readers,
  ) {
    this.rows = [...texts.keys()];
  }

  static async over(
    passages: readonly CollectionPassage[],
    readers: Readers,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Systems> {
    const { embedder } = readers;
    const { dimensions } = embedder.identity;
    const texts = passages.map(({ title, text }) => embeddedText(title, text));
    const vectors = new Float32Array(passages.length * dimensions);
    for (const [row, vector] of (await embedder.embed(texts, 'passage', onProgress)).entries())
      vectors.set(vector, row * dimensions);
    const lexical = await LexicalIndex.build(texts.map((text) => ({ text, header: '' })));
    return new Systems({ lexical, vectors }, texts, readers);
  }

  async scores(question: string, vector: Float32Array): Promise<Scores> {
    const wanted = this.searched.lexical.wanted(question);
    const { lexical, cosine, fused, share } = scoreRows(this.searched, this.rows, {
      wanted,
      vector,
    });
    const hybrid = await this.reranked(fused, { text: question, vector, share });
    return { lexical, dense: cosine, hybrid };
  }

  private async reranked(fused: readonly number[], question: RereadingQuestion): Promise<number[]> {
    const best = highest(fused, closelyRead);
    const passages = best.map((row) => reread(this.texts[row]!));
    const reranked = [...fused];
    const vectorsOf = sentenceVectors(this.readers.embedder);
    const gains = await gainsOf(passages, question, { ...this.readers, vectorsOf });
    for (const [i, gain] of gains.entries()) reranked[best[i]!]! += gain;
    return reranked;
  }
}

const reread = (text: string): Reread => ({
  text,
  sentences: sentencesOf(MappedText.of(text)),
});
