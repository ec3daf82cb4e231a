import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../embedder.js';
import { cosines } from './dense.js';
import type { Library } from './library.js';

/** Questions of everyday life, none of a subject that the others share. */
const probes = [
  'How long should I boil an egg?',
  'Which film won the award for best picture?',
  'How do I get a stain out of a white shirt?',
  'What time does the last train leave tonight?',
  'Who scored the winning goal yesterday?',
  'Can you help me with my maths homework?',
  'What should I wear to a wedding?',
  'How do I train a puppy to sit?',
  'Is it going to rain this weekend?',
  'Which phone has the best camera?',
  'How do I restart my computer?',
  'What is the capital of Peru?',
  'How can I fall asleep faster?',
  'Where can I buy cheap concert tickets?',
  'How do I change a flat tyre?',
  'What is the meaning of my dream?',
];

/**
 * The cosine that a question reaches with its nearest passage though it has nothing to do with it. It
 * differs by model and by corpus, so it is measured over questions that hardly any newsletter answers.
 */
export interface Background {
  /** The median: a corpus that answers a few of the questions does not move it much. */
  readonly typical: number;
  /** Only one in five comes nearer. */
  readonly high: number;
}

export async function measureBackground(library: Library, embedder: Embedder): Promise<Background> {
  const rows = library.entries.map((_, row) => row);
  const nearest: number[] = [];
  for (const vector of await embedder.embed(probes, 'query')) {
    nearest.push(cosines(vector, library.vectors, rows).reduce((a, b) => Math.max(a, b), -1));
    // A running bot measures this on a new index while it answers from the old one.
    await setImmediate();
  }
  nearest.sort((a, b) => a - b);
  const quantile = (share: number) => nearest[Math.floor(share * nearest.length)]!;
  return { typical: quantile(0.5), high: quantile(0.8) };
}
