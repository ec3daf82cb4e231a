import { pipeline } from '@xenova/transformers';
import { readModelFiles } from '../embedder/model-files.js';
import { locateModel } from '../embedder/model-folder.js';
import { embeddingSetting, libraryId, type ModelSettings } from '../embedder.js';

/** The vector of one text, by mean pooling and scaled to length 1. */
export type Extract = (text: string) => Promise<Float32Array>;

/** The library's own way from a text to its vector, which Backissue's is compared with. */
export async function loadLibraryPipeline(settings: ModelSettings): Promise<Extract> {
  const { folder } = await locateModel({ ...settings, setting: embeddingSetting });
  const { quantized } = await readModelFiles(folder);
  const extract = await pipeline('feature-extraction', libraryId(folder), { quantized });
  return async (text) =>
    (await extract(text, { pooling: 'mean', normalize: true })).data as Float32Array;
}
