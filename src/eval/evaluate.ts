import type { Readers } from '../cross-encoder.js';
import type { Collection } from './collection.js';
import { type Figures, figuresOf, meanFigures } from './metrics.js';
import { cutDocuments } from './passages.js';
import { type SystemName, Systems, systemNames } from './systems.js';

export interface Report {
  readonly collection: string;
  readonly systems: Record<SystemName, Figures>;
}

/** Searches the collection with each system, and says how well the relevant documents are found. */
export async function evaluate(
  collection: Collection,
  readers: Readers,
  onProgress?: (done: number, total: number) => void,
): Promise<Report> {
  const { embedder } = readers;
  const passages = cutDocuments(collection.documents, embedder);
  const owners = passages.map(({ document }) => document);
  const systems = await Systems.over(passages, readers, onProgress);
  const questions = collection.queries.map(({ text }) => text);
  const vectors = await embedder.embed(questions, 'query');
  const found: Record<SystemName, Figures[]> = { lexical: [], dense: [], hybrid: [] };
  for (const [i, { text, grades }] of collection.queries.entries()) {
    const scores = await systems.scores(text, vectors[i]!);
    for (const name of systemNames) {
      const ranked = rankDocuments(scores[name], owners).map((n) => collection.documents[n]!.id);
      found[name].push(figuresOf(ranked, grades));
    }
  }
  return {
    collection: collection.name,
    systems: {
      lexical: meanFigures(found.lexical),
      dense: meanFigures(found.dense),
      hybrid: meanFigures(found.hybrid),
    },
  };
}

/** A document is as good as its best passage; of equal ones the earlier is first. */
export function rankDocuments(scores: readonly number[], owners: readonly number[]): number[] {
  const best = new Map<number, number>();
  for (const [i, document] of owners.entries())
    best.set(document, Math.max(scores[i]!, best.get(document) ?? Number.NEGATIVE_INFINITY));
  return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
}
