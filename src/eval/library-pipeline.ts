import path from 'node:path';
import { env, pipeline } from '@xenova/transformers';
import { readModelFiles } from '../embedder/model-files.js';
import { locateModel, type ModelSource } from '../embedder/model-folder.js';

/** The vector of one text, by mean pooling and scaled to length 1. */
export type Extract = (text: string) => Promise<Float32Array>;

/** The library's own way from a text to its vector, which Backissue's is compared with. */
export async function loadLibraryPipeline(source: ModelSource): Promise<Extract> {
  const { folder } = await locateModel(source);
  const { root } = path.parse(folder);
  Object.assign(env, { localModelPath: root, allowRemoteModels: false, useFSCache: false });
  const { quantized } = await readModelFiles(folder);
  const id = path.relative(root, folder);
  const extract = await pipeline('feature-extraction', id, { quantized });
  return async (text) =>
    (await extract(text, { pooling: 'mean', normalize: true })).data as Float32Array;
}
