import type { Readers } from '../../cross-encoder.js';
import type { Searcher } from '../../retrieval/answer.js';
import { measureBackground } from '../../retrieval/background.js';
import { openLibrary } from '../../retrieval/library.js';

export interface IndexFolder {
  readonly dataDir: string;
}

/** @throws if there is no index, it is damaged, or another model made it */
export async function openSearcher(
  { dataDir }: IndexFolder,
  { embedder, crossEncoder }: Readers,
): Promise<Searcher> {
  const library = await openLibrary(dataDir, embedder.identity);
  const background = await measureBackground(library, embedder);
  return { library, embedder, crossEncoder, background };
}
