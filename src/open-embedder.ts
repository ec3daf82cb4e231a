import { type Embedder, loadEmbedder } from './embedder.js';
import type { Settings } from './settings.js';
import { withProgress } from './terminal.js';

/** Loads the model that the settings name; a download shows how far it is. */
export const openEmbedder = ({
  embeddingModel: model,
  modelCacheDir: cacheDir,
  hubUrl,
}: Settings): Promise<Embedder> =>
  withProgress('Downloading the model', (update) =>
    loadEmbedder({ model, cacheDir, hubUrl }, ({ loaded, total }) => update(loaded, total)),
  );
