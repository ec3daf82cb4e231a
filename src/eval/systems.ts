import type { Readers } from '../cross-encoder.js';
import { MappedText } from '../embed/mapped-text.js';
import { sentencesOf } from '../embed/sentences.js';
import { type Compared, closelyCompared, compared } from '../retrieval/comparison.js';
import { type Gains, withGains } from '../retrieval/gains.js';
import { highest } from '../retrieval/highest.js';
import { LexicalIndex } from '../retrieval/lexical.js';
import { closelyRead, read } from '../retrieval/reading.js';
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
    const asked = { text: question, vector, share };
    const { embedder, crossEncoder } = this.readers;
    const comparers = { embedder, vectorsOf: sentenceVectors(embedder) };
    const near = await this.lookedAt(fused, closelyCompared, (texts) =>
      compared(texts.map(inSentences), asked, comparers),
    );
    const hybrid = await this.lookedAt(near, closelyRead, (texts) =>
      read(texts, asked, crossEncoder),
    );
    return { lexical, dense: cosine, hybrid };
  }

  /** The scores once the best few have gained by a closer look. */
  private async lookedAt(
    scores: readonly number[],
    count: number,
    look: (texts: readonly string[]) => Promise<Gains>,
  ): Promise<number[]> {
    const best = highest(scores, count);
    const { gains, largest } = await look(best.map((row) => this.texts[row]!));
    const gainOf = new Map(best.map((row, i) => [row, gains[i] ?? 0]));
    return withGains(scores, { gains: scores.map((_, row) => gainOf.get(row) ?? 0), largest });
  }
}

const inSentences = (text: string): Compared => ({
  text,
  sentences: sentencesOf(MappedText.of(text)),
});
