import { type CrossEncoder, loadCrossEncoder, type Readers } from './cross-encoder.js';
import type { OnDownload } from './embedder/model-folder.js';
import { type Embedder, loadEmbedder, type ModelSettings } from './embedder.js';
import type { Settings } from './settings.js';
import { withProgress } from './terminal.js';

/** Loads the embedding model that the settings name; a download shows how far it is. */
export const openEmbedder = (settings: Settings): Promise<Embedder> =>
  opened(loadEmbedder, settings.embeddingModel, settings);

/** Loads the cross-encoder that they name, likewise. */
export const openCrossEncoder = (settings: Settings): Promise<CrossEncoder> =>
  opened(loadCrossEncoder, settings.rerankerModel, settings);

/** Loads all models that the settings name. */
export const openReaders = async (settings: Settings): Promise<Readers> => ({
  embedder: await openEmbedder(settings),
  crossEncoder: await openCrossEncoder(settings),
});

const opened = <Model>(
  load: (settings: ModelSettings, onDownload: OnDownload) => Promise<Model>,
  model: string,
  { modelCacheDir: cacheDir, hubUrl }: Settings,
): Promise<Model> =>
  withProgress('Downloading the model', (update) =>
    load({ model, cacheDir, hubUrl }, ({ loaded, total }) => update(loaded, total)),
  );
