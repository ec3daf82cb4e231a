import { setImmediate } from 'node:timers/promises';
import type { Embedder, ModelIdentity, TextKind, TokenTable, TokenVectors } from '../embedder.js';
import type { ModelProfile } from './model-profile.js';
import { normalize, pool } from './pooling.js';

/** The two halves of a model: text to token ids, token ids to a vector each. */
export interface Network {
  encode(text: string): number[];
  isSpecial(id: number): boolean;
  run(ids: readonly number[]): Promise<TokenVectors>;
}

/** The event loop gets its turn at least this often, unless one text alone takes longer. */
const TURN_MS = 8;

export class LocalEmbedder implements Embedder {
  readonly maxTokens: number;
  readonly table?: TokenTable;

  constructor(
    readonly identity: ModelIdentity,
    private readonly profile: ModelProfile,
    private readonly network: Network,
    /** A token has the same vector in any text. */
    isTable: boolean,
  ) {
    this.maxTokens = profile.maxTokens;
    if (isTable) this.table = tableOf(network);
  }

  countTokens(text: string, kind: TextKind): number {
    return this.encode(text, kind).length;
  }

  async embed(
    texts: readonly string[],
    kind: TextKind,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    let turnEnds = performance.now() + TURN_MS;
    for (const text of texts) {
      vectors.push(await this.vector(this.fit(text, kind)));
      onProgress?.(vectors.length, texts.length);
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + TURN_MS;
    }
    return vectors;
  }

  private encode(text: string, kind: TextKind): number[] {
    const { queryPrefix, passagePrefix } = this.profile;
    return this.network.encode((kind === 'query' ? queryPrefix : passagePrefix) + text);
  }

  private fit(text: string, kind: TextKind): number[] {
    const ids = this.encode(text, kind);
    if (ids.length <= this.maxTokens) return ids;
    if (kind === 'passage')
      throw new Error(
        `A passage of ${ids.length} tokens is longer than the ${this.maxTokens} that the model ` +
          `${this.identity.name} sees; split it: "${text.slice(0, 60)}…".`,
      );
    // Models expect the end token where a text ends, also where it is cut.
    const end = ids.slice(-1).filter((id) => this.network.isSpecial(id));
    return [...ids.slice(0, this.maxTokens - end.length), ...end];
  }

  /** One text at a time: in a batch, a dynamic int8 model's vector depends on the other texts. */
  private async vector(ids: readonly number[]): Promise<Float32Array> {
    const { name, dimensions } = this.identity;
    const output = await this.network.run(ids);
    const vector = normalize(pool(output.rows, output.dimensions, this.profile.pooling));
    if (vector.length !== dimensions)
      throw new Error(`The model ${name} gave ${vector.length} numbers instead of ${dimensions}.`);
    if (!vector.every(Number.isFinite))
      throw new Error(`The model ${name} gave a vector with numbers that are not finite.`);
    return vector;
  }
}

const tableOf = (network: Network): TokenTable => ({
  tokensOf: (text) => network.encode(text).filter((id) => !network.isSpecial(id)),
  vectorsOf: (tokens) => network.run(tokens),
});
