import type { Embedder } from '../embedder.js';

/** Sentences, or what else has a text. */
type Texts = readonly { readonly text: string }[];

/** The vectors of the sentences of a passage, in their order. */
export type SentenceVectors = (sentences: Texts) => Promise<readonly Float32Array[]>;

/** Embeds the sentences of each passage once, however often they are asked for. */
export function sentenceVectors(embedder: Embedder): SentenceVectors {
  const known = new Map<Texts, Promise<readonly Float32Array[]>>();
  return (sentences) => {
    const before = known.get(sentences);
    if (before) return before;
    const texts = sentences.map(({ text }) => text);
    const vectors = embedder.embed(texts, 'passage');
    known.set(sentences, vectors);
    return vectors;
  };
}
