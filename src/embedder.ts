import path from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import { LocalEmbedder, type Network } from './embedder/local-embedder.js';
import { readModelFiles } from './embedder/model-files.js';
import { locateModel, type OnDownload } from './embedder/model-folder.js';
import { modelProfile } from './embedder/model-profile.js';

export interface ModelIdentity {
  /** The hub id, or the name of the folder: the same on every machine. */
  readonly name: string;
  readonly dimensions: number;
  /** Of the weights, the tokenizer and the way they are used; hexadecimal. */
  readonly fingerprint: string;
}

/** Row after row, `dimensions` numbers each, a row for every token. */
export interface TokenVectors {
  readonly rows: Float32Array;
  readonly dimensions: number;
}

/** A model that gives a token the same vector in any text. */
export interface TokenTable {
  /** The tokens of a text, however long it is, special ones left out. */
  tokensOf(text: string): number[];
  vectorsOf(tokens: readonly number[]): Promise<TokenVectors>;
}

export type TextKind = 'query' | 'passage';

export interface Embedder {
  readonly identity: ModelIdentity;
  /** Tokens of the model's own tokenizer that it sees at most, special tokens included. */
  readonly maxTokens: number;
  /** The length of `text` as the model gets it: with its prefix for this kind and special tokens. */
  countTokens(text: string, kind: TextKind): number;
  /**
   * Vectors of length 1, one a text, in order; the same text has the same vector in any company.
   * Only a text of which the model knows no word has the zero vector, which is close to nothing.
   * @throws if a passage is longer than `maxTokens`. Of a longer query, the beginning counts.
   */
  embed(
    texts: readonly string[],
    kind: TextKind,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Float32Array[]>;
  /** Only of a model that is no more than a table. */
  readonly table?: TokenTable;
}

export interface ModelSettings {
  /** A folder (absolute, or relative to the working directory) or a hub id `owner/name`. */
  readonly model: string;
  /** Where models from the hub are kept; not inside node_modules, which an install empties. */
  readonly cacheDir: string;
  /** A host laid out like the default, https://huggingface.co. */
  readonly hubUrl?: string;
}

export const embeddingSetting = {
  name: 'EMBEDDING_MODEL',
  example: 'Xenova/all-MiniLM-L6-v2',
};

/**
 * Loads a model, and downloads it first if it is a hub id that is not in the cache yet.
 * @throws one sentence on what was found, where, and what to do
 */
export async function loadEmbedder(
  settings: ModelSettings,
  onDownload?: OnDownload,
): Promise<Embedder> {
  const { name, folder } = await locateModel(
    { ...settings, setting: embeddingSetting },
    onDownload,
  );
  const files = await readModelFiles(folder);
  const profile = modelProfile(name, files.limits);
  const network = await loadNetwork(folder, files.quantized);
  const dimensions = (await network.run(network.encode('a'))).dimensions;
  const fingerprint = files.fingerprint(JSON.stringify(profile));
  const identity = { name, dimensions, fingerprint };
  return new LocalEmbedder(identity, profile, network, await isTable(network));
}

/** Whether tokens have the same vectors where the rest of a text is missing. */
async function isTable(network: Network): Promise<boolean> {
  const ids = network.encode('water in the harbour');
  const [whole, part] = [await network.run(ids), await network.run(ids.slice(0, 2))];
  return part.rows.every((value, i) => value === whole.rows[i]);
}

/** Tokenizer and model run directly: the library's pipeline pools column by column, and slowly. */
async function loadNetwork(folder: string, quantized: boolean): Promise<Network> {
  const id = libraryId(folder);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id);
    const model = await AutoModel.from_pretrained(id, { quantized });
    return {
      encode: (text) => tokenizer.encode(text),
      isSpecial: (token) => tokenizer.all_special_ids.includes(token),
      run: async (ids) => tokenVectors(await model(modelInputs(ids)), folder),
    };
  } catch (cause) {
    throw new Error(
      `The model in ${folder} cannot be loaded (${(cause as Error).message}); ` +
        'it must be a sentence-embedding encoder exported to ONNX.',
      { cause },
    );
  }
}

/**
 * Points the library at the root folder, so that a model can lie anywhere: it looks for models under one
 * folder for all.
 * @returns what the library calls the model in `folder`
 */
export function libraryId(folder: string): string {
  const { root } = path.parse(folder);
  Object.assign(env, { localModelPath: root, allowRemoteModels: false, useFSCache: false });
  return path.relative(root, folder);
}

function modelInputs(ids: readonly number[]): Record<string, Tensor> {
  const shape = [1, ids.length];
  return {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
}

function tokenVectors(outputs: Record<string, Tensor>, folder: string): TokenVectors {
  const tensor = outputs.last_hidden_state ?? outputs.token_embeddings;
  if (tensor?.dims.length !== 3 || tensor.type !== 'float32')
    throw new Error(
      `The model in ${folder} answers with ${Object.keys(outputs).join(', ')} instead of ` +
        'last_hidden_state: choose one made for feature extraction.',
    );
  return { rows: tensor.data as Float32Array, dimensions: tensor.dims[2]! };
}
