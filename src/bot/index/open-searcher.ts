import type { Embedder } from '../../embedder.js';
import type { Searcher } from '../../retrieval/answer.js';
import { measureBackground } from '../../retrieval/background.js';
import { openLibrary } from '../../retrieval/library.js';

export interface IndexFolder {
  readonly dataDir: string;
}

/** @throws if there is no index, it is damaged, or another model made it */
export async function openSearcher(
  { dataDir }: IndexFolder,
  embedder: Embedder,
): Promise<Searcher> {
  const library = await openLibrary(dataDir, embedder.identity);
  return { library, embedder, background: await measureBackground(library, embedder) };
}
