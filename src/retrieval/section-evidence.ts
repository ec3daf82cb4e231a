import type { Hit } from './search.js';

/** How much of the score of the best other hit of its section a hit gains. */
const share = 0.2;

/**
 * The hits with what the rest of their articles says for them: where one passage of an article names the
 * subject, the next may answer without naming it.
 * @returns best first, with scores from 0 to 1 as before
 * @see Callan, Passage-Level Evidence in Document Retrieval, 1994
 */
export function withSectionEvidence(hits: readonly Hit[]): Hit[] {
  const sections = new Map<string, number[]>();
  for (const hit of hits) {
    const key = sectionOf(hit);
    if (key !== null) sections.set(key, [...(sections.get(key) ?? []), hit.score]);
  }
  const best = new Map([...sections].map(([key, scores]) => [key, firstTwo(scores)]));
  return hits
    .map((hit) => {
      const [first, second] = best.get(sectionOf(hit) ?? '') ?? [0, 0];
      const other = hit.score === first ? second : first;
      return { ...hit, score: (hit.score + share * other) / (1 + share) };
    })
    .sort((a, b) => b.score - a.score);
}

const firstTwo = (scores: readonly number[]): readonly [number, number] => {
  const [first = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return [first, second];
};

/** What stands under no heading is of no article. */
const sectionOf = ({ entry: { issue, passage } }: Hit): string | null =>
  passage.section && passage.section.path.length > 0
    ? JSON.stringify([issue.id, ...passage.section.path])
    : null;
