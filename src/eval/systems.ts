import type { Readers } from '../cross-encoder.js';
import { MappedText } from '../embed/mapped-text.js';
import { sentencesOf } from '../embed/sentences.js';
import {
  type Compared,
  type ComparedQuestion,
  closelyCompared,
  gainsOf,
  largestGain,
} from '../retrieval/comparison.js';
import { highest } from '../retrieval/highest.js';
import { LexicalIndex } from '../retrieval/lexical.js';
import { closelyRead, type ReadQuestion, read } from '../retrieval/reading.js';
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
    const hybrid = await this.read(await this.compared(fused, asked), asked);
    return { lexical, dense: cosine, hybrid };
  }

  private async compared(fused: readonly number[], question: ComparedQuestion): Promise<number[]> {
    const { embedder } = this.readers;
    const best = highest(fused, closelyCompared);
    const passages = best.map((row) => compared(this.texts[row]!));
    const vectorsOf = sentenceVectors(embedder);
    const gains = await gainsOf(passages, question, { embedder, vectorsOf });
    const largest = 1 + largestGain({ embedder });
    const scores = fused.map((score) => score / largest);
    for (const [i, gain] of gains.entries()) scores[best[i]!]! += gain / largest;
    return scores;
  }

  private async read(scores: readonly number[], question: ReadQuestion): Promise<number[]> {
    const order = highest(scores, scores.length);
    const texts = order.slice(0, closelyRead).map((row) => this.texts[row]!);
    const ordered = order.map((row) => scores[row]!);
    const found = [...scores];
    const told = await read(question, ordered, texts, this.readers.crossEncoder);
    for (const [i, { score }] of told.entries()) found[order[i]!] = score;
    return found;
  }
}

const compared = (text: string): Compared => ({
  text,
  sentences: sentencesOf(MappedText.of(text)),
});
