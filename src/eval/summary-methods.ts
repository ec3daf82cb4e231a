import { cosine } from '../retrieval/dense.js';
import type { Candidate } from '../retrieval/digest/candidates.js';
import { type Choose, mostTelling } from '../retrieval/digest/telling.js';

/** With what an article begins. */
const lead: Choose = (candidates, count) => candidates.slice(0, count);

/**
 * What is nearest to the middle of the article and not like what is taken already.
 * @see Carbonell and Goldstein, The Use of MMR, Diversity-Based Reranking, 1998
 */
const centrality: Choose = (candidates, count) => {
  const taken: Candidate[] = [];
  const worth = ({ vector, centrality }: Candidate) =>
    centrality - redundancy * Math.max(0, ...taken.map((other) => cosine(vector, other.vector)));
  while (taken.length < Math.min(count, candidates.length)) {
    const rest = candidates.filter((candidate) => !taken.includes(candidate));
    taken.push(rest.reduce((a, b) => (worth(b) > worth(a) ? b : a)));
  }
  return taken;
};

const redundancy = 0.6;

/** The ways of summarising that are compared; the last is what Backissue does. */
export const summaryMethods = {
  Lead: lead,
  Centrality: centrality,
  Backissue: mostTelling,
} as const satisfies Record<string, Choose>;
