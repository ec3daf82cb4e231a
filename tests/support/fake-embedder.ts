import type { Embedder, ModelIdentity, TextKind } from '../../src/embedder.js';

/** What a {@link FakeEmbedder} was asked to embed, a call each. */
export interface EmbedCall {
  readonly texts: readonly string[];
  readonly kind: TextKind;
}

const SPECIAL_TOKENS = 2;

/**
 * A bag of words, hashed into a few dimensions: texts that share words are close, and nothing else
 * is. Query and passage are alike. A token is a word.
 */
export class FakeEmbedder implements Embedder {
  readonly calls: EmbedCall[] = [];

  constructor(
    readonly identity: ModelIdentity = { name: 'fake', dimensions: 64, fingerprint: 'fake-1' },
    readonly maxTokens = 256,
  ) {}

  countTokens(text: string, _kind: TextKind): number {
    return words(text).length + SPECIAL_TOKENS;
  }

  async embed(
    texts: readonly string[],
    kind: TextKind,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Float32Array[]> {
    this.calls.push({ texts: [...texts], kind });
    return texts.map((text, index) => {
      const vector = this.vector(text, kind);
      onProgress?.(index + 1, texts.length);
      return vector;
    });
  }

  private vector(text: string, kind: TextKind): Float32Array {
    const found = words(text);
    const room = this.maxTokens - SPECIAL_TOKENS;
    if (kind === 'passage' && found.length > room)
      throw new Error(`A passage of ${found.length + SPECIAL_TOKENS} tokens is too long.`);
    const vector = new Float32Array(this.identity.dimensions);
    for (const word of found.slice(0, room)) vector[hash(word) % vector.length]! += 1;
    const length = Math.hypot(...vector);
    return length === 0 ? vector : vector.map((value) => value / length);
  }
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
