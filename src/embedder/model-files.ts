import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { namesOtherFiles } from './external-data.js';
import type { ModelLimits } from './model-profile.js';
import { isWholeProtobuf } from './protobuf.js';

/** What a model's folder has to hold, besides one of the two {@link WEIGHTS}. */
export const DESCRIPTIONS = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** In order of preference: the quantized one is a quarter of the size and about as good. */
export const WEIGHTS = ['onnx/model_quantized.onnx', 'onnx/model.onnx'] as const;

export interface ModelFiles {
  readonly limits: ModelLimits;
  /** Whether the weights are those of `onnx/model_quantized.onnx`. */
  readonly quantized: boolean;
  /** Hexadecimal digest of weights, tokenizer and `use`. */
  fingerprint(use: string): string;
}

/** @throws naming the file that is missing or damaged, and what to do about it */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const weights = await findWeights(folder);
  const [config, tokenizer, tokenizerConfig] = await Promise.all(
    DESCRIPTIONS.map((name) => readJson(folder, name)),
  );
  const bytes = await readWeights(path.join(folder, weights));
  return {
    limits: readLimits(config!.value, tokenizerConfig!.value),
    quantized: weights === WEIGHTS[0],
    fingerprint: (use) => {
      const hash = createHash('sha256');
      for (const part of [bytes, tokenizer!.bytes, tokenizerConfig!.bytes, use])
        hash.update(`${part.length}\n`).update(part);
      return hash.digest('hex').slice(0, 32);
    },
  };
}

/** The first of {@link WEIGHTS} that the folder has, or `null`. */
export async function presentWeights(folder: string): Promise<string | null> {
  for (const name of WEIGHTS) if (await exists(path.join(folder, name))) return name;
  return null;
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function findWeights(folder: string): Promise<string> {
  const found = await presentWeights(folder);
  if (found === null)
    throw new Error(
      `The model folder ${folder} has neither ${WEIGHTS.join(' nor ')}; ` +
        'a model needs its weights in ONNX format.',
    );
  return found;
}

async function readJson(folder: string, name: string) {
  const file = path.join(folder, name);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(
      `The model folder ${folder} has no readable ${name}; a model needs ` +
        `${DESCRIPTIONS.join(', ')} and ${WEIGHTS.join(' or ')}.`,
      { cause },
    );
  });
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    return { bytes, value };
  } catch (cause) {
    throw new Error(`${file} is not JSON; delete it and get the model again.`, { cause });
  }
}

async function readWeights(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (namesOtherFiles(bytes))
    throw new Error(
      `${file} takes values from other files, which it could name anywhere on this machine; get the model with all weights in one file.`,
    );
  if (isWholeProtobuf(bytes)) return bytes;
  const what = bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs')
    ? 'is only a pointer of Git LFS, not the weights'
    : `breaks off or is no ONNX model (${bytes.length} bytes)`;
  throw new Error(`${file} ${what}; delete it and get the model again.`);
}

function readLimits(
  config: Record<string, unknown>,
  tokenizer: Record<string, unknown>,
): ModelLimits {
  return {
    modelType: String(config.model_type ?? ''),
    tokenizerMaxLength: asNumber(tokenizer.model_max_length),
    maxPositions: asNumber(config.max_position_embeddings),
  };
}

const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;
