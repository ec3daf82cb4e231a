import type { Pooling } from './pooling.js';

/** How a model was trained to be used; used otherwise it runs, and finds less. */
export interface ModelProfile {
  readonly pooling: Pooling;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Tokens that the model sees at most, special tokens included. */
  readonly maxTokens: number;
}

/** What config.json and tokenizer_config.json say about the length of a text. */
export interface ModelLimits {
  readonly modelType: string;
  readonly tokenizerMaxLength: number | undefined;
  readonly maxPositions: number | undefined;
}

interface Family {
  /** Matches the hub id or the folder's name. */
  readonly names: RegExp;
  readonly profile: Partial<ModelProfile>;
}

const REPRESENT = 'Represent this sentence for searching relevant passages: ';

/** The first family that matches counts. The values are those of the models' own cards. */
const FAMILIES: readonly Family[] = [
  {
    names: /(^|[/-])e5-(small|base|large)/i,
    profile: { queryPrefix: 'query: ', passagePrefix: 'passage: ' },
  },
  { names: /bge-(small|base|large)-en/i, profile: { pooling: 'cls', queryPrefix: REPRESENT } },
  { names: /bge-/i, profile: { pooling: 'cls' } },
  { names: /mxbai-embed/i, profile: { pooling: 'cls', queryPrefix: REPRESENT } },
  { names: /arctic-embed-.*v2/i, profile: { pooling: 'cls', queryPrefix: 'query: ' } },
  { names: /arctic-embed/i, profile: { pooling: 'cls', queryPrefix: REPRESENT } },
  { names: /gte-.*-v1\.5/i, profile: { pooling: 'cls' } },
  {
    names: /nomic-embed-text/i,
    profile: { queryPrefix: 'search_query: ', passagePrefix: 'search_document: ' },
  },
  { names: /(all-MiniLM-L12|paraphrase-.*MiniLM)/i, profile: { maxTokens: 128 } },
  { names: /all-MiniLM/i, profile: { maxTokens: 256 } },
  { names: /all-mpnet-base/i, profile: { maxTokens: 384 } },
];

/** Tokenizers without a limit of their own state one of about 1e30. */
const ABSURD_LENGTH = 1_000_000;
const DEFAULT_LENGTH = 512;

/** @param name the hub id or the folder's name */
export function modelProfile(name: string, limits: ModelLimits): ModelProfile {
  const family = FAMILIES.find(({ names }) => names.test(name));
  return {
    pooling: 'mean',
    queryPrefix: '',
    passagePrefix: '',
    maxTokens: statedLength(limits),
    ...family?.profile,
  };
}

/** Tokens that a model sees at most, special tokens included, as its files state it. */
export function statedLength({ modelType, tokenizerMaxLength, maxPositions }: ModelLimits): number {
  if (tokenizerMaxLength !== undefined && tokenizerMaxLength < ABSURD_LENGTH)
    return Math.min(tokenizerMaxLength, maxPositions ?? tokenizerMaxLength);
  // These number their positions from 2, so that two of the stated ones are never used.
  const unused = /roberta|camembert|mpnet/.test(modelType) ? 2 : 0;
  return maxPositions === undefined ? DEFAULT_LENGTH : maxPositions - unused;
}
